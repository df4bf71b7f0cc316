import * as XLSX from '@e965/xlsx'
import type { Item } from './banks.ts'
import { care, code, comp, life, past, road, world } from './banks.ts'
import type { Layout } from './layout.ts'
import { kindName, letters, shown, take } from './layout.ts'

type Rows = (string | number | null)[][]
const indexes = (q: Item) => [...String(q.answer)].map((l) => letters.indexOf(l))
function book(
  name: string,
  items: Item[],
  sheets: Record<string, Rows>,
  merges: Record<string, string[]> = {},
): Layout {
  const workbook = XLSX.utils.book_new()
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    if (merges[title]) sheet['!merges'] = merges[title].map((range) => XLSX.utils.decode_range(range))
    XLSX.utils.book_append_sheet(workbook, sheet, title)
  }
  const bookType = name.endsWith('.xls') ? 'biff8' : name.endsWith('.ods') ? 'ods' : 'xlsx'
  return { name, items, body: new Uint8Array(XLSX.write(workbook, { type: 'array', bookType, compression: true })) }
}
const pad = (q: Item, n: number) => Array.from({ length: n }, (_, i) => q.options[i] ?? null)
const judge = (q: Item, yes = '正确', no = '错误') => (q.answer ? yes : no)

const kaoshibao = () => {
  const items = take(road, 'S6M4T4F2Q1')
  return book(
    'sh-kaoshibao-template.xlsx',
    items,
    {
      Sheet1: [
        ['填写说明：\n1、题型必填；2、多选题答案直接写多个字母；3、填空题多个空用|隔开；4、请勿删除表头。'],
        [
          '题干（必填）',
          '题型（必填）',
          '选项 A',
          '选项 B',
          '选项 C',
          '选项 D',
          '选项E\n（勿删）',
          '选项F\n（勿删）',
          '正确答案\n（必填）',
          '解析',
          '章节',
          '难度',
        ],
        ...items.map((q) => [
          q.stem,
          kindName(q),
          ...(q.type === 'trueFalse' ? ['正确', '错误', null, null] : pad(q, 4)),
          null,
          null,
          q.type === 'trueFalse' ? (q.answer ? 'A' : 'B') : shown(q, { blanks: '|' }),
          '略',
          '第一章',
          '易',
        ]),
      ],
    },
    { Sheet1: ['A1:L1'] },
  )
}
const titled = () => {
  const items = take(care, 'S6M3T4')
  return book(
    'sh-merged-title-rows.xlsx',
    items,
    {
      题库: [
        ['护理三基知识竞赛题库'],
        ['编制单位：护理部　　日期：2024年5月'],
        [],
        ['序号', '题型', '题目内容', '选项', null, null, null, '答案', '备注'],
        [null, null, null, 'A', 'B', 'C', 'D', null, null],
        ...items.map((q, i) => [
          i + 1,
          kindName(q),
          q.stem,
          ...pad(q, 4),
          q.type === 'trueFalse' ? judge(q, '√', '×') : shown(q),
          null,
        ]),
      ],
    },
    { 题库: ['A1:I1', 'A2:I2', 'D4:G4', 'A4:A5', 'B4:B5', 'C4:C5', 'H4:H5'] },
  )
}
const perSheet = () => {
  const s = take(past, 'S6'),
    m = take(past, 'M4'),
    t = take(past, 'T5'),
    f = take(past, 'F3')
  return book('sh-sheet-per-type.xlsx', [...s, ...m, ...t, ...f], {
    说明: [['本题库共18题，仅供内部学习使用。'], ['更新日期', '2024-06-01']],
    单选题: [
      ['题号', '题干', 'A', 'B', 'C', 'D', '答案'],
      ...s.map((q, i) => [i + 1, q.stem, ...pad(q, 4), String(q.answer)]),
    ],
    多选题: [
      ['题号', '题干', 'A', 'B', 'C', 'D', '答案'],
      ...m.map((q, i) => [i + 1, q.stem, ...pad(q, 4), String(q.answer)]),
    ],
    判断题: [['题号', '题干', '答案'], ...t.map((q, i) => [i + 1, q.stem, judge(q, '√', '×')])],
    填空题: [['题号', '题干', '答案'], ...f.map((q, i) => [i + 1, q.stem, shown(q)])],
  })
}
const kahoot = () => {
  const items = take(world, 'S6M2')
  return book('sh-kahoot-template.xlsx', items, {
    Sheet1: [
      [],
      [null, 'Quiz template'],
      [
        null,
        'Add questions, at least two answer alternatives, time limit and choose correct answers (at least one). Have fun creating your awesome quiz!',
      ],
      [null, 'Remember: questions have a limit of 120 characters and answers can have 75 characters max.'],
      [],
      [],
      [],
      [
        null,
        'Question - max 120 characters',
        'Answer 1 - max 75 characters',
        'Answer 2 - max 75 characters',
        'Answer 3 - max 75 characters',
        'Answer 4 - max 75 characters',
        'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
        'Correct answer(s) - choose at least one',
      ],
      ...items.map((q, i) => [
        i + 1,
        q.stem,
        ...pad(q, 4),
        20,
        indexes(q).length > 1
          ? indexes(q)
              .map((n) => n + 1)
              .join(',')
          : (indexes(q)[0] ?? 0) + 1,
      ]),
    ],
  })
}
const quizizz = () => {
  const items = take(code, 'S6M2F2')
  const type = {
    single: 'Multiple Choice',
    multiple: 'Checkbox',
    fillIn: 'Fill-in-the-Blank',
    trueFalse: 'Multiple Choice',
    shortAnswer: 'Open-Ended',
  }
  return book('sh-quizizz-template.xlsx', items, {
    Sheet1: [
      [
        'Question Text',
        'Question Type',
        'Option 1',
        'Option 2',
        'Option 3',
        'Option 4',
        'Option 5',
        'Correct Answer',
        'Time in seconds',
        'Image Link',
        'Answer explanation',
      ],
      [
        'Text of the question\n(required)',
        'Question Type\n(default is Multiple Choice)',
        'Text for option 1\n(required in all cases)',
        'Text for option 2',
        'Text for option 3',
        'Text for option 4',
        'Text for option 5',
        'The correct option choice (between 1-5).',
        'Time in seconds',
        'Link of the image',
        'Explanation for the answer',
      ],
      ...items.map((q) => [
        q.stem,
        type[q.type],
        ...(q.type === 'fillIn' ? [shown(q), null, null, null] : pad(q, 4)),
        null,
        q.type === 'fillIn'
          ? null
          : indexes(q)
              .map((n) => n + 1)
              .join(','),
        30,
        null,
        null,
      ]),
    ],
  })
}
const oneCell = () => {
  const items = take(comp, 'S6M3')
  return book('sh-options-in-one-cell.xlsx', items, {
    Sheet1: [
      ['题目', '选项', '答案', '解析'],
      ...items.map((q) => [q.stem, q.options.map((t, i) => `${letters[i]}. ${t}`).join('\n'), String(q.answer), '略']),
    ],
  })
}
const stemAndOptions = () => {
  const items = take(road, 'S6T3')
  return book('sh-stem-with-options-in-cell.xlsx', items, {
    Sheet1: [
      ['序号', '试题', '标准答案'],
      ...items.map((q, i) => [
        i + 1,
        q.options.length > 0
          ? `${q.stem}\nA、${q.options[0]}\nB、${q.options[1]}\nC、${q.options[2]}\nD、${q.options[3]}`
          : q.stem,
        q.type === 'trueFalse' ? judge(q, '对', '错') : String(q.answer),
      ]),
    ],
  })
}
const noHeader = () => {
  const items = take(past, 'S8')
  return book('sh-no-header.xlsx', items, {
    Sheet1: items.map((q, i) => [i + 1, q.stem, ...pad(q, 4), String(q.answer)]),
  })
}
const oldXls = () => {
  const items = take(care, 'S6M3T3')
  return book('sh-answer-before-options.xls', items, {
    题库: [
      ['ID', '类型', '答案', '问题', '答案1', '答案2', '答案3', '答案4'],
      ...items.map((q, i) => [
        1000 + i,
        kindName(q).slice(0, 2),
        q.type === 'trueFalse' ? judge(q, '对', '错') : String(q.answer),
        q.stem,
        ...pad(q, 4),
      ]),
    ],
  })
}
const ods = () => {
  const items = take(life, 'S6T3')
  return book('sh-english-columns.ods', items, {
    Questions: [
      ['No.', 'Question', 'Choice A', 'Choice B', 'Choice C', 'Choice D', 'Key', 'Rationale'],
      ...items.map((q, i) => [
        i + 1,
        q.stem,
        ...pad(q, 4),
        q.type === 'trueFalse' ? judge(q, 'TRUE', 'FALSE') : String(q.answer),
        'See text.',
      ]),
    ],
  })
}
const downRows = () => {
  const items = take(world, 'S6')
  return book('sh-option-per-row.xlsx', items, {
    Sheet1: [
      ['Question', 'Option', 'Correct'],
      ...items.flatMap((q) =>
        q.options.map((t, i) => [i === 0 ? q.stem : null, t, indexes(q).includes(i) ? 'x' : null]),
      ),
    ],
  })
}
const negative = () =>
  book('no-price-list.xlsx', [], {
    价目表: [
      ['序号', '名称', '规格', '单价', '数量', '备注'],
      ...['螺丝刀', '扳手', '电钻', '卷尺', '锤子', '手锯', '砂纸'].map((t, i) => [
        i + 1,
        t,
        `${10 + i}号`,
        12.5 + i,
        3 + i,
        i % 2 ? '现货' : null,
      ]),
    ],
  })
const negativeClass = () =>
  book('no-class-list.xlsx', [], {
    名单: [
      ['学号', '姓名', '性别', '班级', '平时成绩', '期末成绩'],
      ...['王小明', '李丽', '张强', '赵敏', '陈晨', '刘洋'].map((t, i) => [
        20230100 + i,
        t,
        i % 2 ? '女' : '男',
        '一班',
        80 + i,
        75 + 2 * i,
      ]),
    ],
  })
export const sheets = (): Layout[] => [
  kaoshibao(),
  titled(),
  perSheet(),
  kahoot(),
  quizizz(),
  oneCell(),
  stemAndOptions(),
  noHeader(),
  oldXls(),
  ods(),
  downRows(),
  negative(),
  negativeClass(),
]
