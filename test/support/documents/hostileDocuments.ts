import { CFB, utils, write } from '@e965/xlsx'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { buildDocx } from './buildDocx.ts'
import { buildPdf, type PdfText } from './buildPdf.ts'

/** A file made to take all the time or memory there is. `isRead`: what is sound in it is read all the same. */
type HostileDocument = { what: string; name: string; make: () => Uint8Array; isRead: boolean }

const question = '1. Which is it?\nA. this\nB. that\nAnswer: A\n'
const text = (name: string, what: string, body: string | (() => string), isRead = true): HostileDocument => ({
  what,
  name,
  make: () => strToU8(typeof body === 'string' ? body : body()),
  isRead,
})

/** Nothing but what the parts say: the least that is a workbook. */
const workbook = (sheet: string, more: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>${sheet}</worksheet>`,
    ),
    ...more,
  })

const cell = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const rows =
  ['question', 'answer'].reduce((row, value, at) => row + cell(`${'AB'[at]}1`, value), '<row r="1">') +
  `</row><row r="2">${cell('A2', 'Which is it?')}${cell('B2', 'this')}`

const entrySignature = Buffer.from('PK\x01\x02', 'latin1')

/** Writes into the directory of an archive, entry by entry. */
function withDirectory(archive: Uint8Array, edit: (entry: Buffer, name: string) => void): Uint8Array {
  const bytes = Buffer.from(archive)
  for (let at = bytes.indexOf(entrySignature); at >= 0; at = bytes.indexOf(entrySignature, at + 46)) {
    const entry = bytes.subarray(at)
    edit(entry, entry.toString('latin1', 46, 46 + entry.readUInt16LE(28)))
  }
  return bytes
}

/** A workbook, and sheets of which each entry of the directory leads to the bytes of the first one. */
function overlapping(): Uint8Array {
  const sheets = Array.from(
    { length: 20 },
    (_, at) => [`xl/worksheets/more${at}.xml`, new Uint8Array(500_000)] as const,
  )
  let place: number | undefined
  return withDirectory(workbook(`${rows}</row></sheetData>`, Object.fromEntries(sheets)), (entry, name) => {
    if (!name.includes('more')) return
    place ??= entry.readUInt32LE(42)
    entry.writeUInt32LE(place, 42)
  })
}

/** A workbook with sheets that say to unpack to 100 MB each. */
function swelling(): Uint8Array {
  const sheets = Array.from({ length: 7 }, (_, at) => [`xl/worksheets/more${at}.xml`, new Uint8Array(1000)] as const)
  return withDirectory(workbook(`${rows}</row></sheetData>`, Object.fromEntries(sheets)), (entry, name) => {
    if (name.includes('more')) entry.writeUInt32LE(100 * 1024 * 1024, 24)
  })
}

/** The directory of an archive of so many empty files, and nothing else. */
function crowded(files: number): Uint8Array {
  const local = Buffer.from('PK\x03\x04'.padEnd(30, '\0'), 'latin1')
  const entry = Buffer.from(`PK\x01\x02${'\0'.repeat(42)}`, 'latin1')
  const end = Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1')
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, ...Array.from({ length: files }, () => entry), end])
}

/** A workbook whose table of sectors leads from its stream back to its start. */
function cyclicXls(): Uint8Array {
  const book = utils.book_new()
  const data = Array.from({ length: 3000 }, (_, row) => [`question ${row}`, `answer ${row}`])
  utils.book_append_sheet(book, utils.aoa_to_sheet(data), 'S')
  const bytes = Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
  const container = CFB.read(bytes, { type: 'buffer' }) as {
    FileIndex: { name: string; start: number; size: number }[]
  }
  const stream = container.FileIndex.find(({ name }) => /^(?:Work)?book$/i.test(name))
  const table = (bytes.readUInt32LE(0x4c) + 1) * 512
  const start = stream?.start ?? 0
  let last = start
  for (let next = start; next < 0xfffffff0; next = bytes.readUInt32LE(table + next * 4)) last = next
  bytes.writeUInt32LE(start, table + last * 4)
  return bytes
}

/** A page that draws ten forms, each of which draws ten, twelve deep, after a question. `more`: what else each form says of itself. */
export function nestedForms(more = ''): Uint8Array {
  const lines = question.trim().split('\n')
  const pdf = Buffer.from(buildPdf([lines.map((text, at) => ({ x: 60, y: 60 + at * 20, text }))])).toString('latin1')
  const form = (at: number) =>
    `${at} 0 obj\n<< /Type /XObject /Subtype /Form ${more} /BBox [0 0 600 800] /Resources << /XObject << /X ${at + 1} 0 R >> >> /Length 60 >>\nstream\n${'/X Do '.repeat(10)}\nendstream\nendobj\n`
  const forms = Array.from({ length: 12 }, (_, at) => form(900 + at)).join('')
  return Buffer.from(
    pdf
      .replace(/xref[\s\S]*?trailer/, `${forms}trailer`)
      .replace('/Resources <<', '/Resources << /XObject << /X 900 0 R >>')
      .replace(/\nendstream/, '\n/X Do\nendstream'),
    'latin1',
  )
}

/** A cell with a formula whose record ends before it says how long that is. Source: [MS-XLS] 2.4.127. */
function cutFormula(): Uint8Array {
  const book = utils.book_new()
  const rows = [
    ['题目', '选项A', '选项B', '答案'],
    ['Which?', 'this', 'that', 'A'],
  ]
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'S')
  const bytes = Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
  const container = CFB.read(bytes, { type: 'buffer' })
  const records = Buffer.from(Uint8Array.from(CFB.find(container, '/Workbook')?.content ?? []))
  const formula = Buffer.from([6, 0, 16, 0, 1, 0, 5, 0, ...Buffer.alloc(12)])
  const end = records.length - 4
  CFB.utils.cfb_add(container, '/Workbook', Buffer.concat([records.subarray(0, end), formula, records.subarray(end)]))
  return CFB.write(container, { type: 'buffer' }) as Uint8Array
}

const noteReferences = (times: number) => '<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(times)
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`
const said = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`

/** A PDF whose table of objects is gone, and in which something that begins an object has no end, 10,000 times. */
const endless = (name: string, what: string, begin: (index: number) => string): HostileDocument =>
  text(
    name,
    `a PDF with ${what} that have no end`,
    () => `%PDF-1.4\n${repeated(10_000, begin)}endobj\ntrailer << /Root 1 0 R >>\n%%EOF`,
    false,
  )
const repeated = (times: number, of: (index: number) => string) =>
  Array.from({ length: times }, (_, at) => of(at)).join('')

/** A page with a question, and below it the same text eight times. */
const pageWith = (below: Omit<PdfText, 'y'>): Uint8Array =>
  buildPdf([
    [
      ...Array.from(question.trim().split('\n'), (text, at) => ({ x: 60, y: 60 + at * 20, text })),
      ...Array.from({ length: 8 }, (_, at) => ({ ...below, y: 200 + at * 20 })),
    ],
  ])

export const hostileDocuments: readonly HostileDocument[] = [
  endless('b.pdf', 'dictionaries of one object', () => '1 0 obj\n<< /A\n'),
  endless('c.pdf', 'lists of one object', () => '1\t0\n obj [\n'),
  endless('d.pdf', 'strings of one object', () => '1 0 obj ( x\n'),
  endless('e.pdf', 'trailers', () => 'trailer << /A\n'),
  endless('f.pdf', 'tables of objects', (index) => `${index + 1} 0 obj << /Type /XRef /W [1 1 1] `),
  { what: 'forms that draw forms without end', name: 'a.pdf', isRead: true, make: () => nestedForms() },
  text('a.xml', 'an XML file of comments', `<?xml version="1.0"?>${'<!-- c -->'.repeat(5000)}<notquiz/>`, false),
  text('a.txt', 'blank lines without end', () => question + '\n'.repeat(500_000) + question),
  text(
    'b.txt',
    'sixteen numbers set wide apart',
    `${question}\n2. In which order?\nA. x\nB. y\nAnswer: ${'1     '.repeat(40)}m\n`,
  ),
  text(
    'a.json',
    'an answer in twenty thousand lists',
    () =>
      `{"questions":[{"question":"Which?","options":["this","that"],"answer":${'['.repeat(20_000)}"A"${']'.repeat(20_000)}}]}`,
  ),
  text(
    'a.yaml',
    'a list within itself',
    () => 'questions: &all\n  - question: Which?\n    options: *all\n    answer: A\n',
  ),
  text('a.csv', 'quotes within quotes', () => `question,answer\nWhich?,this\n${'"a"b,'.repeat(1_000_000)}\n`),
  text('b.csv', 'quotes that are never closed', () => `question,answer\nWhich?,this\n${'"a,b\n'.repeat(100_000)}`),
  text(
    'c.csv',
    'quotes that close after 90 KB',
    () => `question,answer\nWhich?,this\n${`"${'"a,'.repeat(30_000)}"\n`.repeat(60)}`,
  ),
  text(
    'a.html',
    'a style of letters without end',
    () => `<html><style>${'a'.repeat(4_000_000)}</style><p>1. Which?<p>A. x<p>B. y`,
  ),
  text(
    'b.html',
    'comments of a style that never end',
    () => `<html><style>${'/* '.repeat(1_500_000)}</style><p>1. Which?<p>A. x<p>B. y`,
  ),
  text(
    'c.html',
    'a declaration without end',
    () => `<html><p style="${'color'.repeat(800_000)}">1. Which?<p>A. x<p>B. y`,
  ),
  text(
    'a.rtf',
    'a font with a name without end',
    () => `{\\rtf1{\\fonttbl{\\f0 ${"a\\'61".repeat(400_000)};}}1. Which?\\par A. x\\par B. y\\par}`,
  ),
  text(
    'a.json',
    'fields named after what every object has',
    JSON.stringify({
      questions: ['2004', '2005'].map((year) => ({
        ...{ question: `Who won in ${year}?`, options: ['Schumacher', 'Alonso'], answer: 'A' },
        ...{ constructor: 'Ferrari', toString: 'x', hasOwnProperty: 'y', __proto__: 'z' },
      })),
    }),
  ),
  {
    what: 'a footnote that refers to itself',
    name: 'a.docx',
    isRead: true,
    make: () =>
      buildDocx({
        body: [said('1. Which is it?') + noteReferences(30), said('A. this'), said('B. that'), said('Answer: A')]
          .map(paragraph)
          .join(''),
        footnotes: `<w:footnote w:id="2">${paragraph(noteReferences(30) + said('a note'))}</w:footnote>`,
      }),
  },
  {
    what: 'a cell beyond the sheet',
    name: 'a.xlsx',
    isRead: true,
    make: () => workbook(`${rows}</row><row r="2147483648">${cell('ZZZZZZ2147483648', 'far')}</row></sheetData>`),
  },
  {
    what: 'a link over the whole sheet',
    name: 'b.xlsx',
    isRead: true,
    make: () =>
      workbook(`${rows}</row></sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" display="x"/></hyperlinks>`),
  },
  {
    what: 'links to thousands of other files',
    name: 'c.xlsx',
    isRead: true,
    make: () => {
      const link = strToU8(
        `<externalLink><externalBook><sheetNames>${'<sheetName val="x"/>'.repeat(20_000)}</sheetNames></externalBook></externalLink>`,
      )
      const links = Array.from({ length: 200 }, (_, at) => [`xl/externalLinks/externalLink${at}.xml`, link] as const)
      return workbook(`${rows}</row></sheetData>`, Object.fromEntries(links))
    },
  },
  text('a.tsv', 'titles above every row', () => '题目\t选项A\t选项B\t答案\nq21474'.repeat(5000)),
  {
    what: 'a part that cannot be unpacked',
    name: 'a.epub',
    isRead: false,
    make: () =>
      withDirectory(
        zipSync({ mimetype: strToU8('application/epub+zip') }),
        (entry) => void entry.writeUInt16LE(99, 10),
      ),
  },
  { what: 'parts that share their bytes', name: 'd.xlsx', isRead: false, make: overlapping },
  {
    what: 'a part that unpacks to 700 MB',
    name: 'e.xlsx',
    isRead: false,
    make: swelling,
  },
  {
    what: 'an archive of 30,000 files',
    name: 'f.zip',
    isRead: false,
    make: () => crowded(30_000),
  },
  {
    what: 'a state of drawing that is kept a million times',
    name: 'a.pdf',
    isRead: false,
    make: () => buildPdf([[{ x: 60, y: 60, text: '1. Which?' }]], { drawing: 'q '.repeat(1_000_000) }),
  },
  { what: 'a table of sectors that bites its tail', name: 'a.xls', isRead: true, make: cyclicXls },
  { what: 'a formula that is cut off', name: 'b.xls', isRead: true, make: cutFormula },
  {
    what: 'a page on which something stands a hundred million points away',
    name: 'b.pdf',
    isRead: true,
    make: () => pageWith({ x: 1e8, text: 'far away' }),
  },
  {
    what: 'a page on which letters are billions of points wide',
    name: 'c.pdf',
    isRead: true,
    make: () => pageWith({ x: 60, text: 'so wide', before: '1000000000000 Tz' }),
  },
]
