import type { SampleBank } from './SampleBank.ts'

export const geographyEn: SampleBank = {
  name: 'geography-en.txt',
  title: 'Geography of the world',
  language: 'en',
  format: 'txt',
  questions: [
    {
      type: 'single',
      stem: 'What is the largest ocean on Earth?',
      options: ['Atlantic', 'Indian', 'Pacific', 'Arctic'],
      answer: 'C',
    },
    {
      type: 'single',
      stem: 'Which country has the longest coastline?',
      options: ['Australia', 'Canada', 'Chile', 'Norway'],
      answer: 'B',
      explanation: "Canada's many islands give it more than 200,000 km of coast.",
    },
    {
      type: 'single',
      stem: 'What is the capital of Australia?',
      options: ['Sydney', 'Melbourne', 'Perth', 'Canberra'],
      answer: 'D',
    },
    {
      type: 'single',
      stem: 'On which continent is the Atacama Desert?',
      options: ['Africa', 'Asia', 'South America', 'Australia'],
      answer: 'C',
    },
    {
      type: 'single',
      stem: 'Which imaginary line lies at 0 degrees of latitude?',
      options: ['The prime meridian', 'The equator', 'The Tropic of Cancer', 'The Arctic Circle'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'Which mountain is the highest above sea level?',
      options: ['K2', 'Kilimanjaro', 'Mount Everest', 'Denali'],
      answer: 'C',
    },
    {
      type: 'multiple',
      stem: 'Which of these countries border Germany? (Choose two)',
      options: ['Poland', 'Spain', 'Denmark', 'Italy'],
      answer: 'AC',
    },
    {
      type: 'multiple',
      stem: 'Which of these rivers are in Africa? (Choose three)',
      options: ['Nile', 'Congo', 'Niger', 'Mekong'],
      answer: 'ABC',
    },
    {
      type: 'multiple',
      stem: 'Which of these are island countries? (Choose three)',
      options: ['Japan', 'Madagascar', 'Nepal', 'Iceland'],
      answer: 'ABD',
    },
    { type: 'trueFalse', stem: 'Africa is the second largest continent by area.', answer: true },
    {
      type: 'trueFalse',
      stem: 'The Dead Sea lies above sea level.',
      answer: false,
      explanation: 'Its shore is more than 400 metres below sea level.',
    },
    { type: 'trueFalse', stem: 'Istanbul lies on two continents.', answer: true },
    { type: 'fillIn', stem: 'The smallest country of the world by area is ____.', answer: ['Vatican City'] },
    { type: 'fillIn', stem: 'Lake ____ in Russia is the deepest lake on Earth.', answer: ['Baikal'] },
    {
      type: 'shortAnswer',
      stem: 'Why do places on the equator have no marked summer and winter?',
      answer:
        'The sun stands high all year there, so the length of the day and the warmth that arrives change little over the year.',
    },
  ],
}
