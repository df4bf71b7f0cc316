import type { Item } from './banks.ts'
import { code, life, world } from './banks.ts'
import type { Layout } from './layout.ts'
import { each, isRight, letters, opts, shown, take, unanswered } from './layout.ts'

const lower = (l: string) => l.toLowerCase()
const tf = { yes: 'True', no: 'False' }
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const make = (name: string, items: Item[], body: string): Layout => ({ name, items, body })
const choice = (l: string, t: string) => `${l}. ${t}`

const examTopics = () => {
  const items = take(code, 'S8M3')
  return make(
    'en-examtopics-page.txt',
    items,
    each(
      items,
      (q, n) =>
        `Question #${n} Topic 1\n\n${q.stem}\n\n${opts(q, choice)}\n\nReveal Solution Hide Solution Discussion ${n + 4}\nCorrect Answer: ${q.answer}\nCommunity vote distribution\n${q.answer} (${100 - n}%)\nOther (${n}%)\n\n`,
    ),
  )
}
const comptia = () => {
  const items = take(code, 'S8M3')
  return make(
    'en-dump-explanation-reference.txt',
    items,
    `CompTIA Practice Test\nNumber: N10\nPassing Score: 720\nTime Limit: 90 min\n\n${each(items, (q, n) => `QUESTION ${n}\n${q.stem}\n\nA. ${q.options[0]}\nB. ${q.options[1]}\nC. ${q.options[2]}\nD. ${q.options[3]}\n\nCorrect Answer: ${q.answer}\nSection: (none)\nExplanation\n\nExplanation/Reference:\nExplanation: See the official documentation, chapter ${n}.\n\n`)}`,
  )
}
const dump2 = () => {
  const items = take(code, 'S8M3')
  return make(
    'en-dump-new-question.txt',
    items,
    each(
      items,
      (q, n) =>
        `NEW QUESTION ${n}\n- (Topic ${1 + (n % 3)})\n${q.stem}\n\n${opts(q, choice)}\n\nAnswer: ${shown(q, { between: ',' })}\n\nExplanation: This is the standard behaviour.\n\n`,
    ),
  )
}
const respondus = () => {
  const items = take(life, 'S7M2@1T3')
  return make(
    'en-respondus-star.txt',
    items,
    each(items, (q, n) =>
      q.type === 'trueFalse'
        ? `${n}. ${q.stem}\n${q.answer ? '*' : ''}a. True\n${q.answer ? '' : '*'}b. False\n\n`
        : `${q.type === 'multiple' ? 'Type: MA\n' : ''}${n}. ${q.stem}\n${opts(q, (l, t) => `${isRight(q, l) ? '*' : ''}${lower(l)}. ${t}`)}\n\n`,
    ),
  )
}
const text2qti = () => {
  const items = take(life, 'S6M2@1T3')
  return make(
    'en-text2qti.txt',
    items,
    `Quiz title: Cells and bodies\nQuiz description: A short review.\n\n${each(items, (q, n) =>
      q.type === 'trueFalse'
        ? `${n}.  ${q.stem}\n${q.answer ? '*' : ''}a)  True\n${q.answer ? '' : '*'}b)  False\n\n`
        : q.type === 'multiple'
          ? `${n}.  ${q.stem}\n${opts(q, (l, t) => `[${isRight(q, l) ? '*' : ' '}] ${t}`)}\n\n`
          : `${n}.  ${q.stem}\n${opts(q, (l, t) => `${isRight(q, l) ? '*' : ''}${lower(l)})  ${t}`)}\n\n`,
    )}`,
  )
}
const answerTable = () => {
  const items = take(life, 'S8M3')
  const rows = items.map((q, i) => `${i + 1}\t${q.answer}`).join('\n')
  return make(
    'en-key-table-at-end.txt',
    items,
    `Unit 4 Review\nName ______________________ Date ____________ Period ____\n\nDirections: Choose the best answer for each question.\n\n${each(items, (q, n) => `${n}. ${q.stem}\n   (A) ${q.options[0]}\n   (B) ${q.options[1]}\n   (C) ${q.options[2]}\n   (D) ${q.options[3]}\n\n`)}\nAnswer Key\nQuestion\tAnswer\n${rows}\n`,
  )
}
const keyList = () => {
  const items = take(world, 'S8T5')
  return make(
    'en-key-list-at-end.txt',
    items,
    `WORLD HISTORY QUIZ\n\nMultiple Choice\nIdentify the choice that best completes the statement or answers the question.\n\n${each(items.slice(0, 8), (q, n) => `____\t${n}.\t${q.stem}\n${opts(q, (l, t) => `${lower(l)}.\t${t}`)}\n\n`)}True/False\nIndicate whether the statement is true or false.\n\n${each(items.slice(8), (q, n) => `____\t${n}.\t${q.stem}\n`, 9)}\n\nANSWER KEY\n\nMULTIPLE CHOICE\n\n${each(items.slice(0, 8), (q, n) => `${n}.\tANS: ${q.answer}\n`)}\nTRUE/FALSE\n\n${each(items.slice(8), (q, n) => `${n}.\tANS: ${q.answer ? 'T' : 'F'}\n`, 9)}`,
  )
}
const examview = () => {
  const items = take(world, 'S6T4F2Q2')
  return make(
    'en-examview-ans-pts.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}. ${q.stem}\n${q.options.length ? `${opts(q, (l, t) => `${lower(l)}. ${t}`)}\n` : ''}\nANS: ${q.type === 'trueFalse' ? (q.answer ? 'T' : 'F') : shown(q)} PTS: 1 DIF: Easy REF: p. ${n + 20}\nTOP: Review\n\n`,
    ),
  )
}
const parens = () => {
  const items = take(world, 'S8')
  return make(
    'en-paren-number-paren-letter.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}) ${q.stem}\n  a) ${q.options[0]}   b) ${q.options[1]}   c) ${q.options[2]}   d) ${q.options[3]}\n  Ans: ${lower(String(q.answer))})\n\n`,
    ),
  )
}
const worksheet = () => {
  const items = unanswered([...take(life, 'T5'), ...take(world, 'T5')])
  return make(
    'en-true-false-worksheet.txt',
    items,
    `True or False Worksheet\nWrite T if the statement is true and F if it is false.\n\n${each(items, (q, n) => `_____ ${n}. ${q.stem}\n`)}`,
  )
}
const worksheetFilled = () => {
  const items = [...take(life, 'T5'), ...take(world, 'T5')]
  return make(
    'en-true-false-filled.txt',
    items,
    `True or False\nWrite T or F in the blank.\n\n${each(items, (q, n) => `__${q.answer ? 'T' : 'F'}__ ${n}. ${q.stem}\n`)}`,
  )
}
const blankFilled = () => {
  const items = take(world, 'S8')
  return make(
    'en-letter-in-front-blank.txt',
    items,
    `Quiz 3 (teacher copy)\n\n${each(items, (q, n) => `__${q.answer}__ ${n}. ${q.stem}\n${opts(q, (l, t) => `     ${l}. ${t}`)}\n`)}`,
  )
}
const romanLayout = () => {
  const items = take(world, 'S8M3')
  return make(
    'en-roman-numerals.txt',
    items,
    each(
      items,
      (q, n) =>
        `${roman[n - 1]}. ${q.stem}\n${opts(q, (l, t) => `(${lower(l)}) ${t}`)}\nCorrect answer: (${[...String(q.answer)].map(lower).join(', ')})\n\n`,
    ),
  )
}
const qDot = () => {
  const items = take(code, 'S8T3Q2')
  return make(
    'en-q1-ans-interview.txt',
    items,
    each(
      items,
      (q, n) =>
        `Q${n}. ${q.stem}\n${q.options.length ? `${opts(q, (l, t) => `${l}) ${t}`)}\n` : ''}Ans. ${q.options.length ? `${q.answer}) ${q.options[letters.indexOf(String(q.answer))]}` : shown(q, tf)}\n\n`,
    ),
  )
}
const answerText = () => {
  const items = take(world, 'S8')
  return make(
    'en-answer-as-text.txt',
    items,
    each(
      items,
      (q, n) =>
        `Question ${n}: ${q.stem}\n- ${q.options.join('\n- ')}\nAnswer: ${q.options[letters.indexOf(String(q.answer))]}\n\n`,
    ),
  )
}
const canvasPage = () => {
  const items = take(life, 'S6T3')
  return make(
    'en-canvas-page-copy.txt',
    items,
    `Quiz 2\nDue Mar 3 at 11:59pm Points 9 Questions 9 Time Limit None\nScore for this quiz: 8 out of 9\nSubmitted Mar 2 at 4:10pm\n\n${each(items, (q, n) => `Question ${n}\n1 / 1 pts\n${q.stem}\n${q.type === 'trueFalse' ? (q.answer ? 'Correct!\nTrue\nFalse\n' : 'True\nCorrect!\nFalse\n') : `${opts(q, (l, t) => `${isRight(q, l) ? 'Correct!\n' : ''}${t}`)}\n`}\n`)}Quiz Score: 8 out of 9\n`,
  )
}
const moodlePage = () => {
  const items = take(code, 'S6T3')
  return make(
    'en-moodle-review-copy.txt',
    items,
    `Started on Monday, 3 March, 10:00 AM\nState Finished\nGrade 9.00 out of 9.00 (100%)\n\n${each(items, (q, n) => `Question ${n}\nCorrect\nMark 1.00 out of 1.00\nFlag question\nQuestion text\n${q.stem}\n${q.type === 'trueFalse' ? 'Select one:\nTrue\nFalse\n' : `Select one:\n${opts(q, (l, t) => `${lower(l)}. ${t}`)}\n`}Feedback\nYour answer is correct.\nThe correct answer is${q.type === 'trueFalse' ? ` '${q.answer ? 'True' : 'False'}'.` : `: ${q.options[letters.indexOf(String(q.answer))]}`}\n\n`)}`,
  )
}
export const englishText = (): Layout[] => [
  examTopics(),
  comptia(),
  dump2(),
  respondus(),
  text2qti(),
  answerTable(),
  keyList(),
  examview(),
  parens(),
  worksheet(),
  worksheetFilled(),
  blankFilled(),
  romanLayout(),
  qDot(),
  answerText(),
  canvasPage(),
  moodlePage(),
]
