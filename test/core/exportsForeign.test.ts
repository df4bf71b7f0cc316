import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseXml } from '../../src-main/documents/xml/parseXml.ts'
import { fieldNames } from '../../src-main/exports/anki/noteTypes.ts'
import { type SetFormat, writeSet } from '../../src-main/exports/formats.ts'
import { exampleQuestions, labels, pictured, png, question, setOf } from '../support/exports/exampleSet.ts'
import { hasProgram } from '../support/run/hasProgram.ts'

const dir = mkdtempSync(join(tmpdir(), 'qquiz-foreign-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const write = async (format: SetFormat, name: string, questions = exampleQuestions) => {
  const { bytes } = await writeSet(setOf(questions), format, { language: 'zh', answers: 'inline' })
  const file = join(dir, name)
  writeFileSync(file, bytes)
  return file
}

function without(program: string): boolean {
  if (hasProgram(program)) return false
  console.warn(`${program} IS NOT INSTALLED: what was written is not read back with it.`)
  return true
}

/** Where the conversions go. One call for several files: starting LibreOffice takes longer than all it does. */
const converted = join(dir, 'converted')

const office = (to: string, ...files: string[]) =>
  execFileSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${dir}/profile`, '--convert-to', to, '--outdir', converted, ...files],
    { stdio: 'pipe' },
  )

describe.skipIf(without('soffice'))('LibreOffice', () => {
  beforeAll(async () => {
    const sheet = [question('single', '=1+1', ['=2*3', '乙'], labels('A')), ...exampleQuestions]
    const cells = [question('single', '=1+1', ['@SUM(1)', '乙'], labels('A'))]
    const files = [await write('kaoshibao', 'sheet.xlsx', sheet), await write('csv', 'cells.csv', cells)]
    office('csv:Text - txt - csv (StarCalc):44,34,76', ...files)
  })

  test('opens the workbook, and runs no cell of it', () => {
    const csv = readFileSync(join(converted, 'sheet.csv'), 'utf8')
    expect(csv).toContain('=1+1')
    expect(csv).toContain('=2*3')
    for (const { stem } of exampleQuestions) expect(csv).toContain(stem)
  })

  test('opens a CSV without running what begins like a formula', () => {
    const csv = readFileSync(join(converted, 'cells.csv'), 'utf8')
    expect(csv).toContain('=1+1')
    expect(csv).toContain('@SUM(1)')
    expect(csv).not.toMatch(/(^|,)"?2"?(,|$)/m)
  })

  test('makes a PDF of the paper', async () => {
    const file = await write('docx', 'paper.docx', [...exampleQuestions, ...pictured])
    office('pdf', file)
    const pdf = join(converted, 'paper.pdf')
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    if (!hasProgram('pdftotext')) return
    const text = execFileSync('pdftotext', [pdf, '-']).toString().replace(/\s/g, '')
    expect(text).toContain('太阳能')
    expect(text).toContain('简述光合作用的意义')
  })
})

test.skipIf(without('pandoc'))('pandoc finds the formulas and pictures of the Word file', async () => {
  const file = await write('docx', 'p.docx', [...exampleQuestions, ...pictured])
  const text = execFileSync('pandoc', ['-f', 'docx', '-t', 'markdown', `--extract-media=${dir}`, file]).toString()
  expect(text).toContain('$f(x) = \\frac{x^{2}}{2}$')
  expect(text).toContain('$\\sqrt{x}$')
  expect(text.match(/!\[/g)?.length).toBe(2)
})

test.skipIf(without('pandoc'))('pandoc reads the Markdown as it was meant', async () => {
  const odd = [
    question(
      'single',
      '2 * 3 * 4 与 a_b_c 中，#1 <b>是</b> [什么](x)？',
      ['*甲*', '`x`', '$x^2$', '1. 乙'],
      labels('A'),
    ),
  ]
  const file = await write('markdown', 'q.md', odd)
  const plain = execFileSync('pandoc', ['-f', 'markdown', '-t', 'plain', '--wrap=none', file]).toString()
  expect(plain).toContain('2 * 3 * 4 与 a_b_c 中，#1 <b>是</b> [什么](x)？')
  expect(plain).toContain('A. *甲*')
  expect(plain).toContain('D. 1. 乙')
})

test.skipIf(without('pandoc'))('pandoc reads the page for printing, formulas as formulas', async () => {
  const text = execFileSync('pandoc', ['-f', 'html', '-t', 'markdown', await write('html', 'p.html')]).toString()
  expect(text).toContain('中国的首都是')
  expect(text).toMatch(/frac\{x\^\{?2\}?\}\{2\}/)
})

test('an .apkg is what Anki asks for: schema 11, notes with all fields, media by number', async () => {
  const card = {
    stability: 12.34567,
    difficulty: 5,
    due: Date.UTC(2026, 4, 20),
    lastReview: Date.UTC(2026, 4, 1),
    reps: 4,
    lapses: 1,
  }
  const scheduled = question('single', '有记忆', ['甲', '乙'], labels('B'), {
    card,
    tags: ['两 字', 'x'],
    section: '节::一',
  })
  const questions = [...exampleQuestions, ...pictured, scheduled]
  const parts = unzipSync(readFileSync(await write('anki', 'deck.apkg', questions)))
  expect(Object.keys(parts).sort()).toEqual(['0', 'collection.anki2', 'media'])
  expect(Buffer.from(parts['0'] ?? []).equals(Buffer.from(png))).toBe(true)
  const media = JSON.parse(Buffer.from(parts.media ?? []).toString()) as Record<string, string>
  const db = new Database(Buffer.from(parts['collection.anki2'] ?? []))
  type Row = Record<string, string | number>
  const all = (query: string) => db.prepare(query).all() as Row[]
  const [col] = all('SELECT * FROM col')
  const models = JSON.parse(String(col?.models)) as Record<string, { flds: unknown[]; type: number; name: string }>
  const decks = JSON.parse(String(col?.decks)) as Record<string, { name: string }>
  const notes = all('SELECT * FROM notes ORDER BY id')
  expect(col?.ver).toBe(11)
  expect(notes).toHaveLength(questions.length)
  expect(new Set(notes.map(({ guid }) => guid)).size).toBe(questions.length)
  for (const note of notes) {
    expect(String(note.flds).split('\x1f')).toHaveLength(fieldNames.length)
    expect(models[String(note.mid)]?.flds).toHaveLength(fieldNames.length)
  }
  expect(
    notes.filter(({ mid }) => models[String(mid)]?.type === 1).map(({ flds }) => String(flds).split('\x1f')[0]),
  ).toEqual(['中国的首都是{{c1::北京}}。', '水由{{c1::氢}}和{{c1::氧}}两种元素组成。'])
  expect(String(notes[1]?.flds)).toContain('\\(f(x)=\\frac{x^2}{2}\\)')
  expect(String(notes[8]?.flds)).toContain(`<img src="${media['0']}">`)
  expect(String(notes.at(-1)?.tags)).toBe(' 两_字 x ')
  const cards = all('SELECT * FROM cards ORDER BY id')
  for (const { did } of cards) expect(decks[String(did)]?.name).toMatch(/^题库(::|$)/)
  expect(cards.filter(({ type }) => type === 0)).toHaveLength(questions.length - 1)
  const last = cards.at(-1)
  expect(last).toMatchObject({ type: 2, queue: 2, ivl: 19, reps: 4, lapses: 1 })
  expect(new Date((Number(col?.crt) + Number(last?.due) * 86_400) * 1000).toISOString().slice(0, 10)).toBe('2026-05-20')
  expect(JSON.parse(String(last?.data))).toEqual({ s: 12.346, d: 5, dr: 0.9 })
  expect(decks[String(last?.did)]?.name).toBe('题库::节:一')
  db.close()
})

test('a QTI package names every file it has, and has every file it names', async () => {
  const parts = unzipSync(readFileSync(await write('qti', 'qti.zip', [...exampleQuestions, ...pictured])))
  const text = (name: string) => Buffer.from(parts[name] ?? []).toString()
  const manifest = text('imsmanifest.xml')
  const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect([...new Set(named), 'imsmanifest.xml'].sort()).toEqual(Object.keys(parts).sort())
  const items = Object.keys(parts).filter((name) => name.startsWith('items/'))
  expect(items).toHaveLength(10)
  for (const name of items)
    for (const source of text(name).matchAll(/src="\.\.\/([^"]+)"/g)) expect(parts[source[1] ?? '']).toBeDefined()
  expect(text('items/q000003.xml')).toMatch(/cardinality="multiple"[\s\S]*<value>A<\/value><value>C<\/value>/)
  expect(text('items/q000007.xml').match(/<textEntryInteraction/g)).toHaveLength(2)
  expect(text('items/q000002.xml')).toContain('<mfrac>')
})

let isChecked = false
beforeAll(() => {
  isChecked = hasProgram('xmllint')
})

test('all XML is well-formed', async () => {
  const nasty = [
    question('single', 'a < b & c > "d" ]]> \u0007 \uFFFE', ['<x>', '&amp;'], labels('A'), {
      explanation: '</p>]]>',
      section: 'a&b',
    }),
  ]
  const qti = unzipSync(readFileSync(await write('qti', 'nasty.zip', nasty)))
  const moodle = readFileSync(await write('moodle', 'nasty.xml', nasty), 'utf8')
  for (const xml of [moodle, ...Object.values(qti).map((part) => Buffer.from(part).toString())]) {
    expect(parseXml(xml).children.length).toBeGreaterThan(0)
    writeFileSync(join(dir, 'check.xml'), xml)
    if (isChecked) execFileSync('xmllint', ['--noout', join(dir, 'check.xml')], { stdio: 'pipe' })
  }
})
