import type { Item } from './banks.ts'
import { code, life, world } from './banks.ts'
import type { Layout } from './layout.ts'
import { each, isRight, letters, opts, shown, take } from './layout.ts'

const lower = (l: string) => l.toLowerCase()
const make = (name: string, items: Item[], body: string): Layout => ({ name, items, body })
const choice = (l: string, t: string) => `${l}. ${t}`

const oneLine = () => {
  const items = take(world, 'S8')
  return make(
    'en-one-line-each.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}. ${q.stem} A) ${q.options[0]} B) ${q.options[1]} C) ${q.options[2]} D) ${q.options[3]} Answer: ${q.answer}\n`,
    ),
  )
}
const matching = (): Layout => {
  const pairs = [
    ['Photosynthesis', 'B'],
    ['Respiration', 'A'],
    ['Osmosis', 'D'],
    ['Digestion', 'C'],
  ] as const
  const options = [
    'Release of energy from food',
    'Making sugar with the help of light',
    'Breaking food into small molecules',
    'Movement of water through a membrane',
  ]
  const singles = take(life, 'S5')
  const items: Item[] = [
    ...pairs.map(([stem, answer]) => ({ type: 'single' as const, stem, options, answer })),
    ...singles,
  ]
  return {
    ...make(
      'en-matching-then-choice.txt',
      items,
      `Part A. Matching\nMatch each term with its description.\n\n${pairs.map(([t, a], i) => `__${a}__ ${i + 1}. ${t}`).join('\n')}\n\nA. ${options[0]}\nB. ${options[1]}\nC. ${options[2]}\nD. ${options[3]}\n\nPart B. Multiple choice\n\n${each(singles, (q, n) => `${n}. ${q.stem}\nA. ${q.options[0]}\nB. ${q.options[1]}\nC. ${q.options[2]}\nD. ${q.options[3]}\nAnswer: ${q.answer}\n\n`, 5)}`,
    ),
    ambiguous: { 0: 'matching', 1: 'matching', 2: 'matching', 3: 'matching' },
  }
}
const passage = (): Layout => {
  const text =
    'For many years the town library stood almost empty. Young people had stopped borrowing books, and the council planned to close it. Then Maria Lopez, a retired teacher, offered to open a repair café in the reading room every Saturday. Neighbours brought broken lamps, bicycles and radios, and while they waited they began to read. Within two years the number of loans had doubled.'
  const items: Item[] = [
    {
      type: 'single',
      stem: 'Why did the council plan to close the library?',
      options: ['It was too small.', 'Few people used it.', 'The building was old.', 'Books were too expensive.'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'What was Maria Lopez before she started the café?',
      options: ['A teacher', 'A librarian', 'A mechanic', 'A council member'],
      answer: 'A',
    },
    {
      type: 'single',
      stem: 'What happened within two years?',
      options: [
        'The library closed.',
        'The café moved away.',
        'Twice as many books were borrowed.',
        'The council built a new library.',
      ],
      answer: 'C',
    },
    {
      type: 'single',
      stem: 'The word "loans" in the last sentence refers to',
      options: ['money from a bank', 'borrowed books', 'repaired radios', 'visitors'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'Which title suits the passage best?',
      options: ['How to repair a lamp', 'A teacher retires', 'The end of reading', 'A library finds new life'],
      answer: 'D',
    },
  ]
  const more: Item[] = [
    {
      type: 'single',
      stem: 'The author of the second passage mainly wants to',
      options: ['sell a product', 'explain how bees communicate', 'describe a garden', 'complain about farmers'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'According to the second passage, the dance of a bee shows',
      options: ['its age', 'the weather', 'where food can be found', 'how much honey there is'],
      answer: 'C',
    },
  ]
  return make(
    'en-passages-questions.txt',
    [...items, ...more],
    `SECTION II\nTime—35 minutes\n\nQuestions 1-5 are based on the following passage.\n\n${text}\n\n${each(items, (q, n) => `${n}. ${q.stem}\n(A) ${q.options[0]}\n(B) ${q.options[1]}\n(C) ${q.options[2]}\n(D) ${q.options[3]}\n\n`)}Questions 6-7 refer to the passage below.\n\nBees that return to the hive perform a kind of dance. The angle of the dance tells the others the direction of the flowers, and its length tells them the distance.\n\n${each(more, (q, n) => `${n}. ${q.stem}\n(A) ${q.options[0]}\n(B) ${q.options[1]}\n(C) ${q.options[2]}\n(D) ${q.options[3]}\n\n`, 6)}ANSWERS\n1. B  2. A  3. C  4. B  5. D  6. B  7. C\n`,
  )
}
const boldMd = () => {
  const items = take(world, 'S7M2')
  return make(
    'en-bold-number-answer-in-stars.md',
    items,
    `# Geography and history\n\n${each(items, (q, n) => `**${n}. ${q.stem}**\n\n${opts(q, (l, t) => `${l}) ${t}  `)}\n\n**Answer: ${shown(q, { between: ', ' })}**\n\n---\n\n`)}`,
  )
}
const mdTable = () => {
  const items = take(code, 'S8M2')
  return make(
    'en-table.md',
    items,
    `# Question bank\n\n| # | Question | A | B | C | D | Answer |\n|---|---|---|---|---|---|---|\n${each(items, (q, n) => `| ${n} | ${q.stem} | ${q.options.join(' | ')} | ${q.answer} |\n`)}`,
  )
}
const mdDetails = () => {
  const items = take(code, 'S6Q2')
  return make(
    'en-details-headings.md',
    items,
    `# Interview preparation\n\n${each(items, (q, n) => `### ${n}. ${q.stem}\n\n${q.options.length ? `${opts(q, (l, t) => `- ${l}: ${t}`)}\n\n` : ''}<details><summary><b>Answer</b></summary>\n<p>\n\n#### ${q.options.length ? `Answer: ${q.answer}` : q.answer}\n\n</p>\n</details>\n\n---\n`)}`,
  )
}
const mdCheck = () => {
  const items = take(life, 'S6M2@1')
  return make(
    'en-tasklist-no-letters.md',
    items,
    each(
      items,
      (q, n) =>
        `## Question ${n}\n\n${q.stem}\n\n${opts(q, (l, t) => `- [${isRight(q, l) ? 'x' : ' '}] ${t}`)}\n\n> Explanation: see chapter ${n}.\n\n`,
    ),
  )
}
const starAfter = () => {
  const items = take(world, 'S8')
  return make(
    'en-right-option-star-after.txt',
    items,
    each(items, (q, n) => `${n}. ${q.stem}\n${opts(q, (l, t) => `${lower(l)}. ${t}${isRight(q, l) ? ' *' : ''}`)}\n\n`),
  )
}
const correctAfter = () => {
  const items = take(life, 'S8')
  return make(
    'en-right-option-correct-after.txt',
    items,
    each(
      items,
      (q, n) => `${n}. ${q.stem}\n${opts(q, (l, t) => `${l}. ${t}${isRight(q, l) ? ' (Correct)' : ''}`)}\n\n`,
    ),
  )
}
const tick = () => {
  const items = take(world, 'S6M2')
  return make(
    'en-tick-marks.txt',
    items,
    each(items, (q, n) => `${n}. ${q.stem}\n${opts(q, (l, t) => `${isRight(q, l) ? '✓' : '○'} ${t}`)}\n\n`),
  )
}
const usmle = () => {
  const cases: Item[] = [
    {
      type: 'single',
      stem: 'A 23-year-old woman comes to the clinic because of tiredness for two months. She eats little meat and has heavy periods. Her skin is pale. The red cells are small and pale. Which of the following is the most likely diagnosis?',
      options: [
        'Vitamin B12 deficiency',
        'Iron deficiency anemia',
        'Folate deficiency',
        'Hemolytic anemia',
        'Aplastic anemia',
      ],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'A 60-year-old man has had crushing chest pain for 30 minutes. The pain goes into his left arm. An ECG shows ST elevation. Which of the following is the most likely diagnosis?',
      options: ['Pneumonia', 'Gastric ulcer', 'Myocardial infarction', 'Rib fracture', 'Panic attack'],
      answer: 'C',
    },
    {
      type: 'single',
      stem: 'A 7-year-old boy wheezes at night and after sport. His lungs sound normal between attacks. Which of the following drugs gives the fastest relief?',
      options: ['Inhaled albuterol', 'Oral penicillin', 'Inhaled steroid', 'Oral iron', 'Insulin'],
      answer: 'A',
    },
    {
      type: 'single',
      stem: 'A 45-year-old woman is always thirsty and passes much urine. Her fasting glucose is 190 mg/dL. Which of the following hormones is deficient or does not act as it should?',
      options: ['Thyroxine', 'Insulin', 'Cortisol', 'Estrogen', 'Adrenaline'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'A sailor on a long voyage without fruit has bleeding gums and slow healing of wounds. Which of the following vitamins does he lack?',
      options: ['Vitamin A', 'Vitamin B1', 'Vitamin C', 'Vitamin D', 'Vitamin K'],
      answer: 'C',
    },
    {
      type: 'single',
      stem: 'A newborn does not pass meconium for 48 hours. Which of the following should be excluded first?',
      options: ['Asthma', 'Hirschsprung disease', 'Migraine', 'Measles', 'Gout'],
      answer: 'B',
    },
  ]
  return make(
    'en-vignettes-key-line.txt',
    cases,
    `${each(cases, (q, n) => `${n}. ${q.stem.replace(/(.{60}\S*) /g, '$1\n')}\n\n${opts(q, (l, t) => `(${l}) ${t}`)}\n\n`)}Answer Form\n1. B\n2. C\n3. A\n4. B\n5. C\n6. B\n`,
  )
}
const correctIs = () => {
  const items = take(life, 'S7T3')
  return make(
    'en-correct-answer-is-sentence.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}. ${q.stem}\n${q.options.length ? opts(q, choice) : 'A. True\nB. False'}\nThe correct answer is ${q.options.length ? `${q.answer}. ${q.options[letters.indexOf(String(q.answer))]}` : q.answer ? 'A. True' : 'B. False'}.\nExplanation: This follows from the chapter on page ${n + 10}.\n\n`,
    ),
  )
}
const trivia = () => {
  const items: Item[] = take(world, 'S8')
    .map((q) => ({
      ...q,
      type: 'shortAnswer' as const,
      options: [],
      answer: q.options[letters.indexOf(String(q.answer))] ?? '',
    }))
    .filter((q) => q.stem.endsWith('?'))
  return {
    ...make(
      'en-trivia-question-answer.txt',
      items,
      each(items, (q, n) => `${n}. ${q.stem}\nAnswer: ${q.answer}\n`),
    ),
  }
}
export const englishMarks = (): Layout[] => [
  oneLine(),
  matching(),
  passage(),
  boldMd(),
  mdTable(),
  mdDetails(),
  mdCheck(),
  starAfter(),
  correctAfter(),
  tick(),
  usmle(),
  correctIs(),
  trivia(),
]
