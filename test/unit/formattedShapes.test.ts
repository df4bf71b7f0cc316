import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

type Asked = readonly [stem: string, options: readonly [string, string, string, string], right: number]

const en: readonly Asked[] = [
  ['Which animal barks?', ['The cat', 'The dog', 'The hen', 'The cow'], 1],
  ['Which metal is liquid?', ['Mercury', 'Iron', 'Copper', 'Zinc'], 0],
  ['Which month is the shortest?', ['May', 'June', 'July', 'February'], 3],
  ['Which fruit is yellow?', ['Plum', 'Cherry', 'Banana', 'Sloe'], 2],
]
const zh: readonly Asked[] = [
  ['下列属于水果的是', ['白菜', '苹果', '豆腐', '大米'], 1],
  ['下列属于金属的是', ['木头', '玻璃', '黄铜', '棉花'], 2],
  ['下列属于乐器的是', ['钢琴', '剪刀', '茶杯', '雨伞'], 0],
  ['一周的最后一天是', ['周一', '周三', '周五', '周日'], 3],
]

const at = (signs: string, place: number): string => signs[place] ?? ''
const letter = (place: number): string => at('ABCD', place)
const each = <T>(list: readonly T[], write: (one: T, place: number) => string): string => list.map(write).join('')

type Shape = readonly [name: string, asked: readonly Asked[], file: string, bytes: Uint8Array]

const page = (name: string, asked: readonly Asked[], write: (one: Asked, place: number) => string): Shape => [
  name,
  asked,
  'page.html',
  strToU8(`<!DOCTYPE html><html><body>${each(asked, write)}</body></html>`),
]

type Cell = Readonly<{ text: string; style?: 1 | 2 }>
type Sheet = readonly (readonly Cell[])[]

const cells = (...texts: readonly (string | number)[]): readonly Cell[] => texts.map((text) => ({ text: String(text) }))
const reference = (row: number, column: number): string => `${at('ABCDEFG', column)}${row + 1}`
const sheetXml = (rows: Sheet): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${each(
    rows,
    (row, place) =>
      `<row r="${place + 1}">${each(
        row,
        ({ text, style = 0 }, column) =>
          `<c r="${reference(place, column)}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )}</row>`,
  )}</sheetData></worksheet>`

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
/** Style 1 is red, style 2 bold. */
const styles = `<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/></font><font><color rgb="FFC00000"/></font><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><cellXfs count="3"><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="2" fillId="0"/></cellXfs></styleSheet>`
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook of these sheets; `remarks` stand on cells of the first column of the first. */
function workbook(sheets: readonly Sheet[], remarks: readonly string[] = []): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each(sheets, (_, place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${types}.worksheet+xml"/>`)}<Override PartName="/xl/comments1.xml" ContentType="${types}.comments+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(sheets, (_, place) => `<sheet name="S${place + 1}" sheetId="${place + 1}" r:id="r${place + 1}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${each(sheets, (_, place) => `<Relationship Id="r${place + 1}" Type="${office}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`)}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  }
  for (const [place, rows] of sheets.entries()) parts[`xl/worksheets/sheet${place + 1}.xml`] = sheetXml(rows)
  if (remarks.length > 0) {
    parts['xl/worksheets/_rels/sheet1.xml.rels'] =
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="c" Type="${office}/comments" Target="../comments1.xml"/></Relationships>`
    parts['xl/comments1.xml'] =
      `<comments xmlns="${main}"><authors><author>Kim</author></authors><commentList>${each(remarks, (text, place) => `<comment ref="A${place + 2}" authorId="0"><text><t>${text}</t></text></comment>`)}</commentList></comments>`
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 0 })
}

const book = (name: string, asked: readonly Asked[], ...given: Parameters<typeof workbook>): Shape => [
  name,
  asked,
  'bank.xlsx',
  workbook(...given),
]
const marked = ([stem, options, right]: Asked, style: 1 | 2): readonly Cell[] => [
  { text: stem },
  ...options.map((text, own) => ({ text, ...(own === right && { style }) })),
]

const shapes: readonly Shape[] = [
  page(
    'the answer in an attribute of the card',
    en,
    ([stem, options, right]) =>
      `<div class="card" data-answer="${letter(right)}"><p>${stem}</p>${each(options, (text, own) => `<div>${letter(own)}. ${text}</div>`)}</div>`,
  ),
  page(
    'the answer counted from nought on a button',
    en,
    ([stem, options, right], place) =>
      `<p>${place + 1}. ${stem}</p>${each(options, (text, own) => `<p>${letter(own)}. ${text}</p>`)}<button data-correct="${right}">Check</button>`,
  ),
  page(
    'lists to choose from',
    en,
    ([stem, options, right], place) =>
      `<p>${place + 1}. ${stem} <select><option value="">Choose...</option>${each(options, (text, own) => `<option${own === right ? ' selected' : ''}>${text}</option>`)}</select></p>`,
  ),
  page(
    'boxes worth nothing or one, with blocks for their labels',
    en,
    ([stem, options, right], place) =>
      `<fieldset><legend>${stem}</legend>${each(options, (text, own) => `<div><input type="radio" name="q${place}" value="${own === right ? 1 : 0}"><label>${text}</label></div>`)}</fieldset>`,
  ),
  page(
    'one coloured line below each of a few numbers',
    en,
    ([stem, options, right], place) =>
      `<p>${place + 1}. ${stem}</p>${each(options, (text, own) => `<p${own === right ? ' style="color:#c00"' : ''}>${text}</p>`)}`,
  ),
  page(
    'a class that nobody knows, within the choices',
    en,
    ([stem, options, right], place) =>
      `<div>${place + 1}. ${stem}<ul>${each(options, (text, own) => `<li><span class="${own === right ? 'zap' : 'zip'}">${text}</span></li>`)}</ul></div>`,
  ),
  page(
    'wrong options struck through',
    en,
    ([stem, options, right], place) =>
      `<p>${place + 1}. ${stem}</p><ul>${each(options, (text, own) => `<li>${own === right ? text : `<del>${text}</del>`}</li>`)}</ul>`,
  ),
  page(
    'the answer in a hidden field',
    en,
    ([stem, options, right], place) =>
      `<p>${place + 1}. ${stem}</p>${each(options, (text, own) => `<p>${letter(own)}. ${text}</p>`)}<input type="hidden" name="answer${place}" value="${letter(right)}">`,
  ),
  page('every question twice, the second time with its answer', en, ([stem, options, right], place) => {
    const shown = (isTold: boolean) =>
      each(options, (text, own) => `<p>${letter(own)}. ${isTold && own === right ? `<b>${text}</b>` : text}</p>`)
    return `<p>${place + 1}. ${stem}</p>${shown(false)}<p>${place + 1}. ${stem}</p>${shown(true)}`
  }),
  book('red letters, no titles', zh, [zh.map((one) => marked(one, 1))]),
  book('bold options one below the other', en, [
    en.flatMap(([stem, options, right], place) => [
      cells(`${place + 1}. ${stem}`),
      ...options.map((text, own) => [{ text: `${letter(own)}. ${text}`, ...(own === right && { style: 2 as const }) }]),
    ]),
  ]),
  book(
    'answers as remarks',
    en,
    [[cells('Question', 'A', 'B', 'C', 'D'), ...en.map(([stem, options]) => cells(stem, ...options))]],
    en.map(([, , right]) => `Kim:\nAnswer: ${letter(right)}`),
  ),
  book('answers on a second sheet', zh, [
    [
      cells('题号', '题干', 'A', 'B', 'C', 'D'),
      ...zh.map(([stem, options], place) => cells(place + 1, stem, ...options)),
    ],
    [cells('题号', '答案'), ...zh.map(([, , right], place) => cells(place + 1, letter(right)))],
  ]),
  book('a second sheet of nothing but answers', en, [
    [cells('Question', 'A', 'B', 'C', 'D'), ...en.map(([stem, options]) => cells(stem, ...options))],
    [cells('Answer'), ...en.map(([, , right]) => cells(letter(right)))],
  ]),
  book('columns counted in Cyrillic, the answer bold', en, [
    [cells('№', 'Вопрос', 'А', 'Б', 'В', 'Г'), ...en.map((one, place) => [...cells(place + 1), ...marked(one, 2)])],
  ]),
  book('a row an option with a cross beside it', en, [
    en.flatMap(([stem, options, right], place) => [
      cells(place + 1, stem),
      ...options.map((text, own) => cells('', letter(own), text, own === right ? 'x' : '')),
    ]),
  ]),
]

test.for(shapes.map(([name, ...rest]) => [name, rest] as const))(
  'questions with formatting: %s',
  async ([, [asked, file, bytes]]) => {
    const { questions } = recognise(await extract(bytes, file))
    const read = questions.map(({ stem, options, key }) => ({
      stem,
      options: options.map(({ text }) => text),
      right: key?.kind === 'options' ? key.labels : key,
    }))
    expect(read).toEqual(asked.map(([stem, options, right]) => ({ stem, options, right: [letter(right)] })))
  },
)

test('fields filled in answer the blanks that they are', async () => {
  const said = [
    ['Bread is made of', 'flour'],
    ['Ice is frozen', 'water'],
    ['Bees make', 'honey'],
    ['A week has', 'seven'],
    ['Cheese is made of', 'milk'],
  ]
  const text = each(
    said,
    ([stem, value], place) => `<p>${place + 1}. ${stem} <input type="text" value="${value}">.</p>`,
  )
  const { questions } = recognise(await extract(strToU8(`<html><body>${text}</body></html>`), 'page.html'))
  expect(questions.map(({ key }) => key)).toEqual(said.map(([, value]) => ({ kind: 'blanks', blanks: [[value]] })))
})

test('statements above buttons are judged by what their page keeps', async () => {
  const said = [
    ['Bread is made of flour.', 'true'],
    ['Ice is hot.', 'false'],
    ['Bees make honey.', 'true'],
    ['A week has ten days.', 'false'],
  ]
  const text = each(
    said,
    ([stem, value], place) =>
      `<div data-correct="${value}"><p>${place + 1}. ${stem}</p><button>True</button><button>False</button></div>`,
  )
  const { questions } = recognise(await extract(strToU8(`<html><body>${text}</body></html>`), 'page.html'))
  expect(questions.map(({ key }) => key)).toEqual(said.map(([, value]) => ({ kind: 'truth', value: value === 'true' })))
})
