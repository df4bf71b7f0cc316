import type { IRunOptions } from 'docx'
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { Item } from './banks.ts'
import { care, comp, life, past, road, world } from './banks.ts'
import { word97 } from './converted.ts'
import type { Layout } from './layout.ts'
import { filled, isRight, kindName, letters, shown, take } from './layout.ts'

type Part = Paragraph | Table
const p = (...runs: (string | IRunOptions)[]) =>
  new Paragraph({ children: runs.map((run) => new TextRun(run as string)) })
const listed = (reference: string, level: number, text: string, instance: number) =>
  new Paragraph({ numbering: { reference, level, instance }, children: [new TextRun(text)] })
const numbering = {
  config: [
    {
      reference: 'questions',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.UPPER_LETTER, text: '%2.', alignment: AlignmentType.START },
      ],
    },
    {
      reference: 'chinese',
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.DECIMAL, text: '%2、', alignment: AlignmentType.START },
      ],
    },
    {
      reference: 'lower',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1)', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.START },
      ],
    },
  ],
}
async function document(name: string, items: Item[], parts: Part[], running?: string): Promise<Layout> {
  const file = new Document({
    numbering,
    sections: [
      {
        children: parts,
        ...(running && {
          headers: { default: new Header({ children: [p(running)] }) },
          footers: { default: new Footer({ children: [p('第 1 页 共 3 页')] }) },
        }),
      },
    ],
  })
  return { name, items, body: new Uint8Array(await Packer.toBuffer(file)) }
}
const options = (q: Item, look: (right: boolean) => Partial<IRunOptions>): Part[] =>
  q.options.map((t, i) => p({ text: `${letters[i]}. ${t}`, ...look(isRight(q, letters[i] ?? '')) }))

const red = () => {
  const items = take(life, 'S7M2@1')
  return document(
    'wd-red-option.docx',
    items,
    items.flatMap((q, n) => [p(`${n + 1}. ${q.stem}`), ...options(q, (r) => (r ? { color: 'FF0000' } : {}))]),
  )
}
const bold = () => {
  const items = take(world, 'S8')
  return document(
    'wd-bold-option.docx',
    items,
    items.flatMap((q, n) => [p(`${n + 1}. ${q.stem}`), ...options(q, (r) => (r ? { bold: true } : {}))]),
  )
}
const highlighted = () => {
  const items = take(road, 'S6M3')
  return document(
    'wd-highlight-one-line.docx',
    items,
    items.flatMap((q, n) => [
      p(`${n + 1}、${q.stem}`),
      p(
        ...q.options.map((t, i) => ({
          text: `${letters[i]}、${t}    `,
          ...(isRight(q, letters[i] ?? '') && { highlight: 'yellow' as const }),
        })),
      ),
    ]),
  )
}
const underlined = () => {
  const items = take(past, 'S8')
  return document(
    'wd-underlined-option.docx',
    items,
    items.flatMap((q, n) => [
      p(`${n + 1}．${q.stem}`),
      ...q.options.map((t, i) =>
        p(`${letters[i]}．`, { text: t, ...(isRight(q, letters[i] ?? '') && { underline: {} }) }),
      ),
    ]),
  )
}
const boldQuestions = () => {
  const items = take(life, 'S8')
  return document(
    'wd-bold-stems-red-answer.docx',
    items,
    items.flatMap((q, n) => [
      p({ text: `Question ${n + 1}. ${q.stem}`, bold: true }),
      ...options(q, () => ({})),
      p({ text: `Answer: ${q.answer}`, color: '008000', bold: true }),
      p(''),
    ]),
  )
}
const automatic = () => {
  const items = take(comp, 'S6M3')
  return document(
    'wd-automatic-numbers-letters.docx',
    items,
    items.flatMap((q, n) => [
      listed('questions', 0, q.stem, 0),
      ...q.options.map((t) => listed('questions', 1, t, 0)),
      p(`答案：${q.answer}${n < 0 ? '' : ''}`),
    ]),
  )
}
const automaticSections = () => {
  const s = take(care, 'S5'),
    m = take(care, 'M3'),
    t = take(care, 'T4'),
    f = take(care, 'F3')
  const parts = [s, m, t, f].flatMap((part, at) => [
    listed('chinese', 0, kindName(part[0] as Item), 0),
    ...part.flatMap((q) => [
      listed(
        'lower',
        0,
        q.type === 'trueFalse'
          ? `${q.stem}（${q.answer ? '√' : '×'}）`
          : q.type === 'fillIn'
            ? q.stem
            : filled(q, String(q.answer)),
        at + 1,
      ),
      ...(q.options.length > 0 ? [p(q.options.map((t, i) => `${letters[i]}.${t}`).join('   '))] : []),
      ...(q.type === 'fillIn' ? [p(`答案：${shown(q)}`)] : []),
    ]),
  ])
  return document('wd-automatic-sections.docx', [...s, ...m, ...t, ...f], parts)
}
const cell = (text: string) => new TableCell({ children: text.split('\n').map((line) => p(line)) })
const table = (rows: string[][]) => new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) })
const keyTable = () => {
  const items = take(past, 'S8M2')
  const head = items.map((_, i) => String(i + 1)),
    keys = items.map((q) => String(q.answer))
  return document(
    'wd-key-table.docx',
    items,
    [
      p('历史测试卷'),
      ...items.flatMap((q, n) => [
        p(`${n + 1}. ${q.stem}`),
        p(q.options.map((t, i) => `${letters[i]}. ${t}`).join('\t')),
      ]),
      p('参考答案'),
      table([
        ['题号', ...head.slice(0, 5)],
        ['答案', ...keys.slice(0, 5)],
        ['题号', ...head.slice(5)],
        ['答案', ...keys.slice(5)],
      ]),
    ],
    '城关中学期中考试',
  )
}
const questionTable = () => {
  const items = take(road, 'S6T3')
  return document('wd-table-of-questions.docx', items, [
    p('道路交通安全题库'),
    table([
      ['序号', '题目', '选项', '答案'],
      ...items.map((q, n) => [
        String(n + 1),
        q.stem,
        q.options.length > 0 ? q.options.map((t, i) => `${letters[i]}. ${t}`).join('\n') : '正确/错误',
        q.type === 'trueFalse' ? (q.answer ? '正确' : '错误') : String(q.answer),
      ]),
    ]),
  ])
}
const optionTable = () => {
  const items = take(life, 'S6')
  return document(
    'wd-options-in-table-cells.docx',
    items,
    items.flatMap((q, n) => [
      p(`${n + 1}. ${q.stem}`),
      table([
        [`A. ${q.options[0]}`, `B. ${q.options[1]}`],
        [`C. ${q.options[2]}`, `D. ${q.options[3]}`],
      ]),
      p(`Answer: ${q.answer}`),
    ]),
  )
}
const cardTable = () => {
  const items = take(comp, 'S5M2')
  return document(
    'wd-one-table-a-question.docx',
    items,
    items.flatMap((q, n) => [
      table([
        ['题号', String(n + 1)],
        ['题型', kindName(q)],
        ['题干', q.stem],
        ...q.options.map((t, i) => [letters[i] ?? '', t]),
        ['答案', String(q.answer)],
        ['解析', '略'],
      ]),
      p(''),
    ]),
  )
}
const blanksUnderlined = () => {
  const items = [...take(road, 'F3'), ...take(care, 'F3'), ...take(past, 'F3'), ...take(comp, 'F3')]
  return document('wd-fill-underlined-answers.docx', items, [
    p('填空题'),
    ...items.map((q, n) => {
      const pieces = q.stem.split('____'),
        blanks = q.answer as string[]
      return p(
        `${n + 1}. `,
        ...pieces.flatMap((piece, i): (string | IRunOptions)[] =>
          i < blanks.length ? [piece, { text: blanks[i] ?? '', underline: {} }] : [piece],
        ),
      )
    }),
  ])
}
const fillRed = () => {
  const items = [...take(road, 'F3'), ...take(care, 'F3')]
  return document(
    'wd-fill-red-in-brackets-judge-red.docx',
    [...items, ...take(comp, 'T5')],
    [
      p('一、填空题'),
      ...items.map((q, n) => {
        const pieces = q.stem.split('____'),
          blanks = q.answer as string[]
        return p(
          `${n + 1}、`,
          ...pieces.flatMap((piece, i): (string | IRunOptions)[] =>
            i < blanks.length ? [`${piece}（`, { text: blanks[i] ?? '', color: 'FF0000' }, '）'] : [piece],
          ),
        )
      }),
      p('二、判断题'),
      ...take(comp, 'T5').map((q, n) =>
        p(`${n + 1}、${q.stem}（`, { text: q.answer ? '√' : '×', color: 'FF0000' }, '）'),
      ),
    ],
  )
}
const softBreaks = () => {
  const items = take(world, 'S8')
  return document(
    'wd-soft-line-breaks.docx',
    items,
    items.map(
      (q, n) =>
        new Paragraph({
          children: [
            new TextRun(`${n + 1}. ${q.stem}`),
            ...q.options.map((t, i) => new TextRun({ text: `${letters[i]}. ${t}`, break: 1 })),
            new TextRun({ text: `Answer: ${q.answer}`, break: 1 }),
          ],
        }),
    ),
  )
}
const essayAnswers = () => {
  const items: Item[] = [
    {
      type: 'shortAnswer',
      stem: '简述洗手的步骤。',
      options: [],
      answer: '1. 掌心相对揉搓；2. 手指交叉揉搓手背；3. 指尖在掌心揉搓；4. 冲洗并擦干。',
    },
    {
      type: 'shortAnswer',
      stem: '简述心肺复苏的基本程序。',
      options: [],
      answer: '1. 判断意识和呼吸；2. 呼救并拨打急救电话；3. 胸外按压；4. 开放气道并人工呼吸。',
    },
    {
      type: 'shortAnswer',
      stem: '简述止血的常用方法。',
      options: [],
      answer: '1. 指压止血法；2. 加压包扎止血法；3. 填塞止血法；4. 止血带止血法。',
    },
  ]
  return document('wd-essay-points.docx', items, [
    p('简答题'),
    ...items.flatMap((q, n) => [
      p({ text: `${n + 1}、${q.stem}`, bold: true }),
      p('答：'),
      ...String(q.answer)
        .split('；')
        .map((line) => p(line)),
    ]),
  ])
}
const twoColumns = async () => {
  const items = take(past, 'S8M4T5')
  const parts: Part[] = ['single', 'multiple', 'trueFalse'].flatMap((kind, at) => {
    const some = items.filter((q) => q.type === kind)
    return [
      p(`${'一二三'[at]}、${kindName(some[0] as Item)}`),
      ...some.flatMap((q, n) => [
        p(`${n + 1}．${q.type === 'trueFalse' ? `${q.stem}（${q.answer ? '√' : '×'}）` : filled(q, ` ${q.answer} `)}`),
        ...(q.options.length > 0
          ? [p(`A．${q.options[0]}    B．${q.options[1]}`), p(`C．${q.options[2]}    D．${q.options[3]}`)]
          : []),
      ]),
    ]
  })
  const file = new Document({
    numbering,
    sections: [
      {
        properties: { column: { count: 2, space: 700 } },
        headers: { default: new Header({ children: [p('历史复习资料')] }) },
        footers: { default: new Footer({ children: [p('仅供内部使用')] }) },
        children: parts,
      },
    ],
  })
  return { name: 'wd-two-columns.docx', items, body: new Uint8Array(await Packer.toBuffer(file)) }
}
const notes = () =>
  document(
    'no-study-notes.docx',
    [],
    [
      p({ text: '第二单元 复习提纲', bold: true }),
      ...['商鞅变法的内容', '秦始皇巩固统一的措施', '汉武帝的大一统'].flatMap((t, i) => [
        listed('chinese', 0, t, 0),
        p(`（1）背景：社会经济发展，旧制度不能适应。`),
        p(`（2）内容：见课本第${20 + i}页。`),
        p({ text: '（3）影响：为后来的发展奠定基础。', color: 'FF0000' }),
      ]),
    ],
  )

export async function word(): Promise<Layout[]> {
  const made = await Promise.all([
    red(),
    bold(),
    highlighted(),
    underlined(),
    boldQuestions(),
    automatic(),
    automaticSections(),
    keyTable(),
    questionTable(),
    optionTable(),
    cardTable(),
    blanksUnderlined(),
    fillRed(),
    softBreaks(),
    essayAnswers(),
    twoColumns(),
    notes(),
  ])
  return [...made, ...(await word97(made))]
}
