import { CFB, utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'

const text = (content: string, name: string) => extract(new TextEncoder().encode(content), name)
const cells = async (content: string, name = 'a.csv') => (await text(content, name)).blocks.map((block) => block.cells)

describe('delimited tables', () => {
  test('quoted cells keep separators, quotes and line feeds; rows tell their line', async () => {
    const { blocks } = await text('题目,答案\r\n"a, ""b""\nc",A\r\n\r\nd,B', 'a.csv')
    expect(blocks.map((block) => block.cells)).toEqual([
      ['题目', '答案'],
      ['a, "b"\nc', 'A'],
      ['d', 'B'],
    ])
    expect(blocks[1]?.text).toBe('a, "b" c\tA')
    expect(blocks[2]?.anchor).toMatchObject({ kind: 'cell', row: 4, column: 0 })
  })

  test.each([[';'], ['\t'], ['|']])('the separator %j is found', async (separator) => {
    const rows = [
      ['题目', '选项A', '答案'],
      ['一, 二', 'x', 'A'],
      ['三', 'y', 'B'],
    ]
    expect(await cells(rows.map((row) => row.join(separator)).join('\n'))).toEqual(rows)
  })

  test('a quote that is never closed is text', async () => {
    expect(await cells('a,b\n5" disk,A\n"open,B\nlast,C')).toEqual([
      ['a', 'b'],
      ['5" disk', 'A'],
      ['"open', 'B'],
      ['last', 'C'],
    ])
  })

  test('"sep=" tells the separator and is no row', async () => {
    expect(await cells('sep=;\na;b,c')).toEqual([['a', 'b,c']])
  })

  test('a table saved as .txt is a table, a text with commas is not', async () => {
    expect((await text('题目\t选项A\t选项B\t答案\nq1\tx\ty\tA\nq2\tx\ty\tB\n', 'a.txt')).format).toBe('tsv')
    expect((await text('1. One, two, three\nA. a, b\nB. c, d\nAnswer: A\n', 'a.txt')).format).toBe('txt')
  })
})

const workbook = (
  sheets: Record<string, unknown[][]>,
  bookType: 'xlsx' | 'biff8' | 'ods',
  change?: (book: ReturnType<typeof utils.book_new>) => void,
) => {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  change?.(book)
  return new Uint8Array(write(book, { type: 'buffer', bookType }))
}

describe('workbooks', () => {
  test.each([['xlsx'], ['biff8'], ['ods']] as const)(
    '%s: rows with their cells as shown, blank rows out',
    async (bookType) => {
      const rows = [
        ['题库'],
        [],
        ['题目', '选项', '答案'],
        ['1+1=?', '2\n3', 'A'],
        ['对吗', '', true],
        [0.5, 12345678901234, 'B'],
      ]
      const { blocks, format } = await extract(workbook({ S: rows }, bookType), 'book')
      expect(format).toBe(bookType === 'biff8' ? 'xls' : bookType)
      expect(blocks.map((block) => block.cells)).toEqual([
        ['题库'],
        ['题目', '选项', '答案'],
        ['1+1=?', '2\n3', 'A'],
        ['对吗', '', 'TRUE'],
        ['0.5', '12345678901234', 'B'],
      ])
      expect(blocks[2]?.anchor).toEqual({ kind: 'cell', sheet: 'S', row: 3, column: 0 })
    },
  )

  test('several sheets begin with their names, hidden and empty ones are left out', async () => {
    const hide = (book: ReturnType<typeof utils.book_new>) => {
      book.Workbook = { Sheets: [{}, {}, { Hidden: 1 }, {}] }
    }
    const bytes = workbook({ 单选: [['a']], 空: [], 隐藏: [['x']], 多选: [['b']] }, 'xlsx', hide)
    const { blocks, notes } = await extract(bytes, 'a.xlsx')
    expect(blocks.map(({ kind, text: shown }) => [kind, shown])).toEqual([
      ['heading', '单选'],
      ['tableRow', 'a'],
      ['heading', '多选'],
      ['tableRow', 'b'],
    ])
    expect(notes).toHaveLength(1)
  })
})

/** A workbook with this record as the last of its sheet. */
function workbookWith(record: readonly number[]): Uint8Array {
  const container = CFB.read(workbook({ 题库: [['题目', '答案']] }, 'biff8'), { type: 'array' })
  const stream = CFB.find(container, '/Workbook')
  if (!stream) throw new Error('no stream')
  const content = Uint8Array.from(stream.content)
  const endOfSheet = content.slice(-4)
  stream.content = Buffer.from([...content.slice(0, -4), ...record, ...endOfSheet])
  stream.size = stream.content.length
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

describe('damaged XLS files', () => {
  test('a list of references that lost its count is refused before it fills the memory', async () => {
    await expect(extract(workbookWith([0x17, 0, 0, 0]), 'a.xls')).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' })
  })

  test('a link from four thousand million cells does not keep the reader busy', async () => {
    const everyCell = [0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]
    const link = [0xb8, 1, 32, 0, ...everyCell, ...new Array(16).fill(0), 2, 0, 0, 0, 0, 0, 0, 0]
    const { blocks } = await extract(workbookWith(link), 'a.xls')
    expect(blocks.map(({ text }) => text)).toEqual(['题目\t答案'])
  })
})

describe('JSON', () => {
  test('question objects become rows under their keys, titles become headings', async () => {
    const json = {
      chapters: [
        {
          title: '第一章',
          questions: [
            { question: '2+2', options: ['3', '4'], answer: 1 },
            { question: 'even', options: [{ text: '2', isCorrect: true }, { text: '3' }] },
          ],
        },
      ],
    }
    const { blocks } = await text(JSON.stringify(json), 'a.json')
    expect(blocks.map((block) => block.cells ?? block.text)).toEqual([
      '第一章',
      ['question', 'options', 'answer'],
      ['2+2', 'A. 3\nB. 4', 'B'],
      ['even', 'A. 2\nB. 3', 'A'],
    ])
  })

  const words = '火 水 土 金 木 山 云 雨 雪 风 fire water earth gold wood hill cloud rain snow wind'.split(' ')
  const pairs = words.slice(0, 10).map((word, at) => [word, words[at + 10] ?? ''] as const)

  test('a map of words to what they mean in another script is a vocabulary', async () => {
    const { blocks } = await text(JSON.stringify(Object.fromEntries(pairs)), 'a.json')
    expect(blocks.map((block) => block.cells)).toEqual([['question', 'answer'], ...pairs])
  })

  test('the texts of a program are none', async () => {
    const texts = pairs.map(([word, meaning]) => [`page.${meaning}`, word] as const)
    const { blocks } = await text(JSON.stringify(Object.fromEntries(texts)), 'a.json')
    expect(blocks.filter((block) => block.cells)).toEqual([])
  })
})
