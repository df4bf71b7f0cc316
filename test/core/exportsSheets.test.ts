import * as XLSX from '@e965/xlsx'
import { expect, test } from 'vitest'
import { writeSet } from '../../src-main/exports/formats.ts'
import { csvCell } from '../../src-main/exports/tables/writeCsv.ts'
import { blanks, labels, question, setOf, truth } from '../support/exports/exampleSet.ts'
import { keptAll, readBack } from '../support/exports/readBack.ts'

const options = { language: 'zh', answers: 'inline' } as const
const formulas = [
  question('single', '=HYPERLINK("http://example.org","点我")', ['+SUM(1,2)', '-cmd|calc', '@x', '-5'], labels('D')),
  question('single', '下列哪个最大？', ['001', '1e3', '2024-01-02', '1/2'], labels('B')),
]

test('a CSV cell that a spreadsheet would run is made text, a number stays one', () => {
  expect(csvCell('=1+1')).toBe("'=1+1")
  expect(csvCell('+SUM(1,2)')).toBe(`"'+SUM(1,2)"`)
  expect(csvCell('@x')).toBe("'@x")
  expect(csvCell('-cmd')).toBe("'-cmd")
  expect(csvCell('\t=1')).toBe("'\t=1")
  expect(csvCell('-5')).toBe('-5')
  expect(csvCell('+3.5')).toBe('+3.5')
})

test('what was made text comes back as it was written', async () => {
  for (const format of ['csv', 'kaoshibao'] as const) {
    const { bytes } = await writeSet(setOf(formulas), format, options)
    const { questions } = await readBack(`x.${format === 'csv' ? 'csv' : 'xlsx'}`, bytes)
    expect(keptAll(questions), format).toEqual(keptAll(formulas))
  }
})

test('workbooks hold text alone: no formula, no number, no date', async () => {
  for (const format of ['kaoshibao', 'motibang', 'xiaobao'] as const) {
    const { bytes } = await writeSet(setOf(formulas), format, options)
    const sheet = Object.values(XLSX.read(bytes).Sheets)[0] ?? {}
    const cells = Object.entries(sheet)
      .filter(([name]) => !name.startsWith('!'))
      .map(([, cell]) => cell as XLSX.CellObject)
    expect(cells.length).toBeGreaterThan(20)
    expect(cells.filter((cell) => cell.t !== 's' || cell.f !== undefined)).toEqual([])
  }
})

const firstRows = async (format: 'kaoshibao' | 'motibang' | 'xiaobao') => {
  const mixed = [
    question('trueFalse', '天是蓝的。', [], truth(true), { section: '章' }),
    question('fillIn', '____和____', [], blanks(['甲', '子'], ['乙'])),
    question('multiple', '选', ['一', '二', '三', '四', '五', '六', '七', '八', '九'], labels('A', 'I')),
  ]
  const { bytes, leftOut } = await writeSet(setOf(mixed, '名'), format, options)
  const sheet = Object.values(XLSX.read(bytes).Sheets)[0] ?? {}
  return { rows: XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' }), leftOut }
}

test('考试宝: its 14 titles to the sign, judgements as A and B, blanks parted by bars', async () => {
  const { rows, leftOut } = await firstRows('kaoshibao')
  expect(rows[0]).toEqual([
    '题干（必填）',
    '题型 （必填）',
    '选项 A',
    '选项 B',
    '选项 C',
    '选项 D',
    '选项E\n(勿删)',
    '选项F\n(勿删)',
    '选项G\n(勿删)',
    '选项H\n(勿删)',
    '正确答案\n（必填）',
    '解析\n（勿删）',
    '章节\n（勿删）',
    '难度',
  ])
  expect(rows[1]?.slice(0, 4)).toEqual(['天是蓝的。', '判断题', '正确', '错误'])
  expect([rows[1]?.[10], rows[1]?.[12], rows[2]?.[10], rows[3]?.[10]]).toEqual(['A', '章', '甲|乙', 'AI'])
  expect(leftOut).toEqual({ options: 1 })
})

test('磨题帮: three rows about the bank, then titles', async () => {
  const { rows } = await firstRows('motibang')
  expect(rows.slice(0, 3).map((row) => row.slice(0, 2))).toEqual([
    ['标题', '名'],
    ['描述', '名'],
    ['用时', '1000'],
  ])
  expect(rows[3]?.filter(Boolean)).toEqual([
    '题干',
    '题型',
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `选择项${n}`),
    '解析',
    '答案',
    '得分',
  ])
  expect(rows.slice(4).map((row) => [row[1], row.at(-2)])).toEqual([
    ['判断题', '对'],
    ['填空题', '甲||乙'],
    ['选择题', 'AI'],
  ])
})

test('小包搜题: stem, answer, options', async () => {
  const { rows } = await firstRows('xiaobao')
  expect(rows[0]?.slice(0, 4)).toEqual(['题干', '答案', 'A', 'B'])
  expect(rows[1]?.slice(0, 4)).toEqual(['天是蓝的。', 'A', '正确', '错误'])
})

test('a cell longer than Excel allows is cut and told', async () => {
  const long = [question('single', '长'.repeat(40_000), ['甲', '乙'], labels('A'))]
  const { bytes, leftOut } = await writeSet(setOf(long), 'kaoshibao', options)
  expect(leftOut).toEqual({ texts: 1 })
  const cell: XLSX.CellObject | undefined = XLSX.read(bytes).Sheets.Sheet1?.A2
  expect(cell?.v).toBe('长'.repeat(32_767))
})
