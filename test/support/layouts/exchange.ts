import type { Item } from './banks.ts'
import { care, code, comp, life, past, road, world } from './banks.ts'
import type { Layout } from './layout.ts'
import { each, isRight, kindName, letters, opts, shown, take } from './layout.ts'

const make = (name: string, items: Item[], body: string | Uint8Array): Layout => ({ name, items, body })
const right = (q: Item) => [...String(q.answer)].map((l) => letters.indexOf(l))
const cards = (items: Item[]): Item[] =>
  items.map((q) => ({ ...q, type: 'shortAnswer', options: [], answer: q.options[right(q)[0] ?? 0] ?? '' }))
const xml = (t: string) => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const gift = () => {
  const items = take(world, 'S5M2T4F2')
  return make(
    'ex-gift.txt',
    items,
    `// World facts\n$CATEGORY: world/general\n\n${each(items, (q, n) => `::W${n}::${q.type === 'fillIn' ? q.stem.replace('____', `{=${(q.answer as string[])[0]}}`) : `${q.stem} ${q.type === 'trueFalse' ? `{${q.answer ? 'T' : 'F'}}` : q.type === 'multiple' ? `{\n${opts(q, (l, t) => `~%${isRight(q, l) ? 100 / String(q.answer).length : -50}%${t}`)}\n}` : `{\n${opts(q, (l, t) => `${isRight(q, l) ? '=' : '~'}${t}`)}\n}`}`}\n\n`)}`.replaceAll(
      '33.333333333333336',
      '33.33333',
    ),
  )
}
const aiken = () => {
  const items = take(code, 'S8')
  return make(
    'ex-aiken.txt',
    items,
    each(items, (q) => `${q.stem}\n${opts(q, (l, t) => `${l}) ${t}`)}\nANSWER: ${q.answer}\n\n`),
  )
}
const moodle = () => {
  const items = take(comp, 'S4M3T3F2@0Q1')
  const one = (q: Item, n: number) => {
    const head = `<name><text>题${n}</text></name><questiontext format="html"><text><![CDATA[<p>${xml(q.stem)}</p>]]></text></questiontext><defaultgrade>1</defaultgrade>`
    if (q.type === 'trueFalse')
      return `<question type="truefalse">${head}<answer fraction="${q.answer ? 100 : 0}"><text>true</text></answer><answer fraction="${q.answer ? 0 : 100}"><text>false</text></answer></question>\n`
    if (q.type === 'fillIn')
      return `<question type="shortanswer">${head}<usecase>0</usecase><answer fraction="100"><text>${shown(q)}</text></answer></question>\n`
    if (q.type === 'shortAnswer')
      return `<question type="essay">${head}<graderinfo format="html"><text><![CDATA[<p>${shown(q)}</p>]]></text></graderinfo></question>\n`
    return `<question type="multichoice">${head}<single>${q.type === 'single'}</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>${opts(q, (l, t) => `<answer fraction="${isRight(q, l) ? (q.type === 'single' ? 100 : Math.round(10000000 / String(q.answer).length) / 100000) : 0}" format="html"><text><![CDATA[<p>${xml(t)}</p>]]></text><feedback format="html"><text></text></feedback></answer>`, '')}</question>\n`
  }
  return make(
    'ex-moodle.xml',
    items,
    `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n<question type="category"><category><text>$course$/计算机基础</text></category></question>\n${each(items, one)}</quiz>\n`,
  )
}
const blackboard = () => {
  const items = take(life, 'S5M2@1T4F2Q1')
  return make(
    'ex-blackboard-tabs.txt',
    items,
    each(items, (q) => {
      if (q.type === 'trueFalse') return `TF\t${q.stem}\t${q.answer}\n`
      if (q.type === 'fillIn') return `FIB\t${q.stem}\t${shown(q)}\n`
      if (q.type === 'shortAnswer') return `ESS\t${q.stem}\t${shown(q)}\n`
      return `${q.type === 'single' ? 'MC' : 'MA'}\t${q.stem}\t${opts(q, (l, t) => `${t}\t${isRight(q, l) ? 'correct' : 'incorrect'}`, '\t')}\n`
    }),
  )
}
const quizlet = () => {
  const terms: [string, string][] = [
    ['mitosis', 'division of one cell into two identical cells'],
    ['osmosis', 'movement of water through a membrane'],
    ['enzyme', 'a protein that speeds up a reaction'],
    ['gene', 'a section of DNA that codes for a trait'],
    ['habitat', 'the place where an organism lives'],
    ['predator', 'an animal that hunts other animals'],
    ['xylem', 'tissue that carries water up a plant'],
    ['vertebrate', 'an animal with a backbone'],
  ]
  return make(
    'ex-quizlet-tab.txt',
    terms.map(([stem, answer]) => ({ type: 'shortAnswer', stem, options: [], answer })),
    terms.map((t) => t.join('\t')).join('\n'),
  )
}
const anki = () => {
  const items = cards(take(world, 'S8')).filter((q) => q.stem.endsWith('?'))
  return make(
    'ex-anki-notes.txt',
    items,
    `#separator:tab\n#html:true\n#tags column:3\n${items.map((q) => `${q.stem}\t<b>${q.answer}</b>\tgeography`).join('\n')}\n`,
  )
}
const json = (name: string, items: Item[], value: unknown) => make(name, items, JSON.stringify(value, null, 1))
const jsonA = () => {
  const items = take(road, 'S5M3T3F2Q1')
  return json(
    'ex-list-of-objects-zh.json',
    items,
    items.map((q, i) => ({
      序号: i + 1,
      题型: kindName(q),
      题目: q.stem,
      选项: q.options.map((t, j) => `${letters[j]}. ${t}`),
      答案: shown(q),
      解析: '略',
    })),
  )
}
const jsonB = () => {
  const items = take(life, 'S6')
  return {
    ambiguous: Object.fromEntries(items.map((_, i) => [i, 'the order of the options is not given'])),
    ...json(
      'ex-trivia-api.json',
      items.map((q) => ({
        ...q,
        options: [q.options[right(q)[0] ?? 0] ?? '', ...q.options.filter((_, i) => i !== right(q)[0])],
        answer: 'A',
      })),
      {
        response_code: 0,
        results: items.map((q) => ({
          category: 'Science &amp; Nature',
          type: 'multiple',
          difficulty: 'easy',
          question: q.stem,
          correct_answer: q.options[right(q)[0] ?? 0],
          incorrect_answers: q.options.filter((_, i) => i !== right(q)[0]),
        })),
      },
    ),
  }
}
const jsonC = () => {
  const items = take(code, 'S6T3')
  return json('ex-options-with-flags.json', items, {
    title: 'Programming',
    questions: items.map((q, i) => ({
      id: i,
      text: q.stem,
      answers:
        q.type === 'trueFalse'
          ? [
              { text: 'True', isCorrect: q.answer },
              { text: 'False', isCorrect: !q.answer },
            ]
          : q.options.map((t, j) => ({ text: t, isCorrect: right(q).includes(j) })),
    })),
  })
}
const jsonD = () => {
  const items = take(world, 'S6M2')
  return json('ex-options-map-index.json', items, {
    quiz: {
      chapters: [
        {
          name: 'One',
          questions: items.map((q) => ({
            question: q.stem,
            options: Object.fromEntries(q.options.map((t, j) => [letters[j], t])),
            answer: [...String(q.answer)],
            explanation: 'See the atlas.',
          })),
        },
      ],
    },
  })
}
const jsonE = () => {
  const items = take(code, 'S8')
  return json(
    'ex-correct-index.json',
    items,
    items.map((q) => ({ question: q.stem, choices: q.options, correctAnswer: right(q)[0] })),
  )
}
const jsonlines = () => {
  const items = take(past, 'S5M2T3')
  return make(
    'ex-lines.jsonl',
    items,
    items
      .map((q) =>
        JSON.stringify({
          question: q.stem,
          A: q.options[0] ?? '',
          B: q.options[1] ?? '',
          C: q.options[2] ?? '',
          D: q.options[3] ?? '',
          answer: shown(q, { yes: '对', no: '错' }),
        }),
      )
      .join('\n'),
  )
}
const csvCell = (t: string, sep: string) => (t.includes(sep) || t.includes('"') ? `"${t.replaceAll('"', '""')}"` : t)
const csvA = () => {
  const items = take(life, 'S6M2@1T3')
  return make(
    'ex-semicolons.csv',
    items,
    `Nr;Question;Option 1;Option 2;Option 3;Option 4;Correct;Points\r\n${each(
      items,
      (q, n) =>
        `${[
          String(n),
          q.stem,
          ...(q.type === 'trueFalse' ? ['True', 'False', '', ''] : q.options),
          q.type === 'trueFalse'
            ? q.answer
              ? '1'
              : '2'
            : right(q)
                .map((i) => i + 1)
                .join(','),
          '1',
        ]
          .map((t) => csvCell(t, ';'))
          .join(';')}\r\n`,
    )}`,
  )
}
const csvB = () => {
  const items = take(code, 'S8')
  return make(
    'ex-no-header.csv',
    items,
    each(items, (q) => `${[q.stem, ...q.options, String(q.answer)].map((t) => csvCell(t, ',')).join(',')}\n`),
  )
}
const csvC = () => {
  const items = take(world, 'S8')
  return make(
    'ex-answer-text-column.csv',
    items,
    `question,optionA,optionB,optionC,optionD,correct_answer,category\n${each(items, (q) => `${[q.stem, ...q.options, q.options[right(q)[0] ?? 0] ?? '', 'General'].map((t) => csvCell(t, ',')).join(',')}\n`)}`,
  )
}
const tsv = () => {
  const items = take(care, 'S5M3T4')
  return make(
    'ex-types-and-joined-options.tsv',
    items,
    `题型\t题干\t选项\t正确答案\t难度\n${each(items, (q) => `${kindName(q)}\t${q.stem}\t${q.options.length > 0 ? opts(q, (l, t) => `${l}.${t}`, '|') : ''}\t${shown(q, { yes: 'T', no: 'F', between: ',' })}\t易\n`)}`,
  )
}
const latex = () => {
  const items = take(code, 'S6').map((q) => ({ ...q }))
  return make(
    'ex-exam-class.tex',
    items.filter((q) => !q.options.some((t) => /[%#&]/.test(t))),
    `\\documentclass{exam}\n\\begin{document}\n\\begin{questions}\n${items
      .filter((q) => !q.options.some((t) => /[%#&]/.test(t)))
      .map(
        (q) =>
          `\\question ${q.stem}\n\\begin{choices}\n${opts(q, (l, t) => `  \\${isRight(q, l) ? 'CorrectChoice' : 'choice'} ${t}`)}\n\\end{choices}\n`,
      )
      .join('\n')}\\end{questions}\n\\end{document}\n`,
  )
}
const pipes = () => {
  const items = take(world, 'S8')
  return make(
    'ex-pipes.txt',
    items,
    each(items, (q) => `${q.stem}|${q.options.join('|')}|${q.answer}\n`),
  )
}
export const exchange = (): Layout[] => [
  gift(),
  aiken(),
  moodle(),
  blackboard(),
  quizlet(),
  anki(),
  jsonA(),
  jsonB(),
  jsonC(),
  jsonD(),
  jsonE(),
  jsonlines(),
  csvA(),
  csvB(),
  csvC(),
  tsv(),
  latex(),
  pipes(),
]
