import type { Item } from './banks.ts'
import { care, code, comp, life, past, road, world } from './banks.ts'
import type { Layout } from './layout.ts'
import { each, isRight, kindName, letters, opts, shown, take } from './layout.ts'

const make = (name: string, items: Item[], body: string): Layout => ({ name, items, body })
const dot = (l: string, t: string) => `${l}. ${t}`
const ab = (q: Item) => (q.type === 'trueFalse' ? (q.answer ? 'A' : 'B') : shown(q))

const openUniversity = () => {
  const items = take(comp, 'S6T4')
  return make(
    'zh-moodle-open-university.txt',
    items,
    each(
      items,
      (q, n) =>
        `试题 ${n}\n正确\n获得10.00分中的10.00分\n标记试题\n试题正文\n${q.stem}\n${q.type === 'trueFalse' ? '选择一项：\n对\n错' : `选择一项：\n${opts(q, (l, t) => `${l}. ${t}`)}`}\n反馈\n${q.type === 'trueFalse' ? `正确的答案是“${q.answer ? '对' : '错'}”。` : `正确答案是：${q.options[letters.indexOf(String(q.answer))]}`}\n`,
    ),
  )
}
const openUniversityTyped = () => {
  const items = take(care, 'S6M3T4')
  return make(
    'zh-homework-key-explain.txt',
    items,
    `形考任务一\n${each(items, (q, n) => `题目${n}\n${q.stem}\n${q.options.length > 0 ? opts(q, dot) : 'A. 对\nB. 错'}\n答案：${ab(q)}\n\n`)}`,
  )
}
const nurseApp = () => {
  const items = take(care, 'S8')
  return make(
    'zh-app-your-answer.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}/8 单选题\n${q.stem}\n${opts(q, (l, t) => `${l}、${t}`)}\n正确答案：${q.answer}　你的答案：${n % 2 ? 'A' : '未作答'}\n收起解析\n参考解析：教材原文。\n统计：本题被作答${n * 113}次，正确率${60 + n}%\n\n`,
    ),
  )
}
const driving = () => {
  const items = take(road, 'S7M2T4')
  return make(
    'zh-driving-school.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}、${q.stem}\n${q.options.length > 0 ? opts(q, (l, t) => `${l}：${t}`) : 'A：正确\nB：错误'}\n答案：${ab(q)}\n试题详解：按照交通法规选择。\n难易程度：★★\n`,
    ),
  )
}
const answersAfterStemLine = () => {
  const items = take(past, 'S7M2')
  return make(
    'zh-answer-line-before-options.txt',
    items,
    each(items, (q, n) => `${n}.${q.stem}\n答案：${q.answer}\n${opts(q, dot)}\n\n`),
  )
}
const judgeWords = () => {
  const items = [...take(road, 'T6'), ...take(care, 'T5'), ...take(comp, 'T5')]
  return make(
    'zh-judge-answers-many-words.txt',
    items,
    `二、是非题\n${each(items, (q, n) => `${n}. ${q.stem}（ ${q.answer ? 'T' : 'F'} ）\n`)}`,
  )
}
const keyExplained = () => {
  const items = take(comp, 'S8')
  return make(
    'zh-key-with-explanations-at-end.txt',
    items,
    `一、单项选择题\n${each(items, (q, n) => `${n}．${q.stem}\n${opts(q, (l, t) => `${l}．${t}`, '　')}\n`)}\n答案与解析\n一、单项选择题\n${each(items, (q, n) => `${n}．【答案】${q.answer}。解析：本题考查基础知识，${q.options[letters.indexOf(String(q.answer))]}符合题意。\n`)}`,
  )
}
const keyBracket = () => {
  const items = take(past, 'S8T4')
  return make(
    'zh-key-rows-with-dots.txt',
    items,
    `选择题\n${each(items.slice(0, 8), (q, n) => `${n}、${q.stem}\nA、${q.options[0]}  B、${q.options[1]}\nC、${q.options[2]}  D、${q.options[3]}\n`)}判断题\n${each(items.slice(8), (q, n) => `${n}、${q.stem}\n`, 9)}\n答案：\n1、${items[0]?.answer}  2、${items[1]?.answer}  3、${items[2]?.answer}  4、${items[3]?.answer}\n5、${items[4]?.answer}  6、${items[5]?.answer}  7、${items[6]?.answer}  8、${items[7]?.answer}\n${items
      .slice(8)
      .map((q, i) => `${i + 9}、${q.answer ? '对' : '错'}`)
      .join('  ')}\n`,
  )
}
const scores = () => {
  const items = take(road, 'S6M3T3F2')
  return make(
    'zh-bracketed-tags-after-number.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}.（${kindName(q)}）（难度：中等）（${q.type === 'multiple' ? 3 : 2}分）${q.stem}\n${q.options.length > 0 ? `${opts(q, (l, t) => `【${l}】${t}`)}\n` : ''}答案:${shown(q, { yes: '正确', no: '错误', blanks: ';' })}\n`,
    ),
  )
}
const watermark = () => {
  const items = take(comp, 'S8M3')
  return make(
    'zh-watermark-lines.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}、${q.stem}\n${n === 3 ? '更多题库请加微信 tiku000\n' : ''}${opts(q, dot)}\n${n === 6 ? '更多题库请加微信 tiku000\n' : ''}正确答案：${q.answer}\n${n === 9 ? '更多题库请加微信 tiku000\n' : ''}`,
    ),
  )
}
const lowerZh = () => {
  const items = take(comp, 'S6M2')
  return make(
    'zh-lowercase-spaces.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n} ${q.stem}\n${opts(q, (l, t) => `${l.toLowerCase()}）${t}`, '   ')}\n答案 ${String(q.answer).toLowerCase()}\n`,
    ),
  )
}
const nclex = () => {
  const items: Item[] = [
    {
      type: 'single',
      stem: 'A client who takes insulin is sweating and confused. Which action should the nurse take first?',
      options: ['Call the family', 'Check the blood glucose', 'Give a sedative', 'Measure the temperature'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: 'Which position is best for a client who is short of breath?',
      options: ['Flat on the back', 'Prone', 'Sitting upright', 'Left side with legs raised'],
      answer: 'C',
    },
    {
      type: 'multiple',
      stem: 'Which of the following are signs of infection of a wound? Select all that apply.',
      options: ['Redness', 'Warmth', 'Pus', 'Dry, closed edges', 'Fever'],
      answer: 'ABCE',
    },
    {
      type: 'single',
      stem: 'How long should the nurse rub the hands with soap when washing them?',
      options: ['2 seconds', '5 seconds', '20 seconds', '10 minutes'],
      answer: 'C',
    },
    {
      type: 'single',
      stem: 'Which vein is most often used to draw blood in adults?',
      options: ['Median cubital vein', 'Femoral vein', 'Jugular vein', 'Saphenous vein'],
      answer: 'A',
    },
    {
      type: 'multiple',
      stem: 'Which of these foods are rich in iron? Select all that apply.',
      options: ['Liver', 'Spinach', 'White sugar', 'Lentils'],
      answer: 'ABD',
    },
  ]
  return make(
    'en-nclex-rationale.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}. ${q.stem}\n${q.options.map((t, i) => `${i + 1}. ${t}`).join('\n')}\n\nCorrect Answer: ${[...String(q.answer)].map((l) => letters.indexOf(l) + 1).join(', ')}\nRationale: This follows from basic nursing care.\nTest-Taking Tip: Read all the options first.\n\n`,
    ),
  )
}
const testbank = () => {
  const items = take(life, 'S7T3Q1')
  return make(
    'en-testbank-meta.txt',
    items,
    `Chapter 3 Cells\n\n${each(items, (q, n) => `${n}) ${q.stem}\n${q.options.length > 0 ? `${opts(q, (l, t) => `${l}) ${t}`)}\n` : ''}Answer:  ${shown(q, { yes: 'TRUE', no: 'FALSE' })}\nDiff: 1    Page Ref: ${n + 40}\nTopic: Section 3.${n}\nSkill: Factual\nObj: Chapter objective ${n}\n\n`)}`,
  )
}
const keyExplainedEn = () => {
  const items = take(world, 'S8')
  return make(
    'en-answers-explained-at-end.txt',
    items,
    `Directions: For each question, choose one answer.\n\n${each(items, (q, n) => `${n}. ${q.stem}\n(A) ${q.options[0]}\n(B) ${q.options[1]}\n(C) ${q.options[2]}\n(D) ${q.options[3]}\n\n`)}Answers and Explanations\n\n${each(items, (q, n) => `${n}. (${q.answer}) ${q.options[letters.indexOf(String(q.answer))]} is right. The other choices belong to other times or places.\n\n`)}`,
  )
}
const udemy = () => {
  const items = take(code, 'S6M2')
  return make(
    'en-udemy-review-copy.txt',
    items,
    each(
      items,
      (q, n) =>
        `Question ${n}\n${n % 2 ? 'Correct' : 'Incorrect'}\n${q.stem}\n${opts(q, (l, t) => `${isRight(q, l) ? (n % 2 ? 'Your answer is correct\n' : 'Correct answer\n') : ''}${t}`)}\nOverall explanation\nThe documentation explains this.\nDomain\nBasics\n\n`,
    ),
  )
}
const googleForm = () => {
  const items = take(world, 'S6')
  return {
    ...make(
      'en-google-form-print.txt',
      items.map((q) => ({ ...q, answer: null })),
      `Geography check\n* Indicates required question\n\n${each(items, (q, n) => `${n}. ${q.stem} *\n   1 point\n   Mark only one oval.\n${opts(q, (_, t) => `        ${t}`)}\n\n`)}This content is neither created nor endorsed by Google.\nGoogle Forms\n`,
    ),
  }
}
const optionTab = () => {
  const items = take(life, 'S8')
  return make(
    'en-tab-two-columns.txt',
    items,
    each(
      items,
      (q, n) =>
        `${n}.\t${q.stem}\n\ta.\t${q.options[0]}\tc.\t${q.options[2]}\n\tb.\t${q.options[1]}\td.\t${q.options[3]}\nANS: ${q.answer}\n\n`,
    ),
  )
}
const hash = () => {
  const items = take(code, 'S8')
  return make(
    'en-answer-upper-colon-newline.txt',
    items,
    each(
      items,
      (q, n) =>
        `Q.${n} ${q.stem}\n\nOption A: ${q.options[0]}\nOption B: ${q.options[1]}\nOption C: ${q.options[2]}\nOption D: ${q.options[3]}\n\nCorrect Option: ${q.answer}\n\n`,
    ),
  )
}
export const sites = (): Layout[] => [
  openUniversity(),
  openUniversityTyped(),
  nurseApp(),
  driving(),
  answersAfterStemLine(),
  judgeWords(),
  keyExplained(),
  keyBracket(),
  scores(),
  watermark(),
  lowerZh(),
  nclex(),
  testbank(),
  keyExplainedEn(),
  udemy(),
  googleForm(),
  optionTab(),
  hash(),
]
