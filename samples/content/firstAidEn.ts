import type { SampleBank } from './SampleBank.ts'

export const firstAidEn: SampleBank = {
  name: 'first-aid-en.docx',
  title: 'First aid and the human body',
  language: 'en',
  format: 'docx',
  questions: [
    {
      type: 'single',
      stem: 'How many chambers does the human heart have?',
      options: ['Two', 'Three', 'Four', 'Five'],
      answer: 'C',
      explanation: 'Two atria receive blood and two ventricles pump it out.',
    },
    {
      type: 'single',
      stem: 'What rate of chest compressions is recommended for CPR in adults?',
      options: ['60 to 80 per minute', '80 to 100 per minute', '100 to 120 per minute', '140 to 160 per minute'],
      answer: 'C',
    },
    {
      type: 'single',
      stem: 'A minor burn should first be cooled with',
      options: ['ice from the freezer', 'cool running water', 'butter', 'toothpaste'],
      answer: 'B',
      explanation: 'Cool running water for at least ten minutes limits the damage; ice can injure the skin further.',
    },
    {
      type: 'single',
      stem: 'Which organ produces insulin?',
      options: ['Liver', 'Kidney', 'Spleen', 'Pancreas'],
      answer: 'D',
    },
    {
      type: 'single',
      stem: 'Which blood vessels carry blood away from the heart?',
      options: ['Arteries', 'Veins', 'Capillaries', 'Lymph vessels'],
      answer: 'A',
    },
    {
      type: 'single',
      stem: 'What is the longest bone in the human body?',
      options: ['Humerus', 'Femur', 'Tibia', 'Radius'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'During a nosebleed, the person should',
      options: [
        'lie flat on the back',
        'tilt the head far back',
        'sit, lean forward and pinch the soft part of the nose',
        'blow the nose hard',
      ],
      answer: 'C',
    },
    {
      type: 'multiple',
      stem: 'Which of these are typical signs of a stroke? (Choose three)',
      options: ['Drooping of one side of the face', 'Weakness in one arm', 'Slurred speech', 'Itching of the feet'],
      answer: 'ABC',
      explanation: 'Think of FAST: face, arms, speech, time to call for help.',
    },
    {
      type: 'multiple',
      stem: 'Which vitamins are soluble in fat? (Choose two)',
      options: ['Vitamin A', 'Vitamin C', 'Vitamin D', 'Vitamin B12'],
      answer: 'AC',
    },
    {
      type: 'multiple',
      stem: 'Which of the following are functions of the skin? (Choose three)',
      options: [
        'Protection against germs',
        'Regulation of body temperature',
        'Production of bile',
        'Sensation of touch',
      ],
      answer: 'ABD',
    },
    {
      type: 'trueFalse',
      stem: 'A tourniquet is the first thing to use on every small cut.',
      answer: false,
      explanation: 'Direct pressure stops most bleeding.',
    },
    { type: 'trueFalse', stem: 'Red blood cells carry oxygen.', answer: true },
    { type: 'trueFalse', stem: 'Antibiotics cure infections that are caused by viruses.', answer: false },
    { type: 'fillIn', stem: 'The largest artery of the human body is the ____.', answer: ['aorta'] },
    {
      type: 'fillIn',
      stem: 'An adult human normally has ____ permanent teeth, wisdom teeth included.',
      answer: ['32'],
    },
    {
      type: 'shortAnswer',
      stem: 'Why should you not move a person with a suspected spinal injury unless there is danger?',
      answer:
        'Movement can damage the spinal cord further and cause paralysis, so the head and neck are kept still until help arrives.',
    },
  ],
}
