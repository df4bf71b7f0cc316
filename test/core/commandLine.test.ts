import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { root } from '../support/run/runCommand.ts'

let dir: string
let sums: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'qquiz-cli-'))
  sums = join(dir, 'sums.txt')
  writeFileSync(sums, questionsText(40))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function qquiz(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [headlessProgram('cli'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr, json: () => JSON.parse(stdout) }
}

test('recognise prints one document with the fixed fields, and the ledger sums to the blocks', () => {
  const { status, stdout, json } = qquiz('recognise', sums, '--json')
  expect(status).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(1)
  const { document, questions, ledger } = json()
  expect(document).toEqual({ name: 'sums.txt', format: 'txt', blocks: expect.any(Number) })
  expect(questions).toHaveLength(40)
  expect(questions[0]).toEqual({
    number: '1',
    type: 'single',
    stem: 'What is 1 + 1?',
    options: ['A', 'B', 'C', 'D'].map((label) => ({ label, text: expect.any(String) })),
    answer: 'D',
    explanation: null,
    section: null,
    confidence: expect.any(Number),
    issues: [],
    source: { blocks: [expect.any(Number), expect.any(Number)] },
  })
  expect(Object.keys(ledger).sort()).toEqual(['answerKey', 'heading', 'ignored', 'material', 'question', 'unresolved'])
  expect((Object.values(ledger) as number[]).reduce((a, b) => a + b)).toBe(document.blocks)
})

test('recognise --explain tells people and scripts how each question was understood, and what is plain stays as it was', () => {
  const told = qquiz('recognise', sums, '--explain', '--json').json()
  const { explanation, ...plain } = told
  expect(plain).toEqual(qquiz('recognise', sums, '--json').json())
  expect(explanation.questions).toHaveLength(40)
  expect(explanation.questions[0]).toMatchObject({ number: '1', from: 'lines', key: { place: 'line' } })
  expect(explanation.readings).toContainEqual(expect.objectContaining({ name: 'numbered', won: true, questions: 40 }))
  const words = qquiz('recognise', sums, '--explain').stdout
  expect(words).toContain('key: behind a label such as "Answer:"')
  expect(words).toContain('numbered: score')
})

test('import, list, resume and doctor agree with recognise; importing again adds nothing', () => {
  const data = join(dir, 'library')
  const first = qquiz('import', sums, '--bank', 'Sums', '--data', data, '--json')
  expect(first.status).toBe(0)
  expect(first.json().imports).toMatchObject([{ state: 'done', recognised: 40, added: 40, repeated: 0 }])
  const again = qquiz('import', sums, '--bank', 'Sums', '--data', data, '--json')
  expect(again.json().imports).toMatchObject([{ state: 'done', recognised: 40, added: 0, repeated: 40 }])
  const { banks, jobs } = qquiz('list', '--data', data, '--json').json()
  expect(banks).toMatchObject([{ name: 'Sums', questions: 40, byType: { single: 40 }, read: 80, repeated: 40 }])
  expect(jobs).toEqual([])
  expect(qquiz('resume', '--data', data, '--json').json()).toEqual({ imports: [] })
  expect(qquiz('doctor', '--data', data, '--json').json()).toMatchObject({ sound: true })
})

test('a failure exits with 1 and names its code on standard error, with nothing on standard output', () => {
  const empty = join(dir, 'empty.txt')
  writeFileSync(empty, '')
  for (const [path, code] of [
    [empty, 'FILE_EMPTY'],
    [join(dir, 'missing.txt'), 'FILE_UNREADABLE'],
  ] as const) {
    const { status, stdout, stderr } = qquiz('recognise', path, '--json')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^${code}: .+\\.`))
  }
})

test('an import of several files says of each what became of it, and fails if one did', () => {
  const empty = join(dir, 'nothing.txt')
  writeFileSync(empty, '')
  const run = qquiz('import', empty, sums, '--bank', 'Both', '--data', join(dir, 'both'), '--json')
  expect(run.status).toBe(1)
  expect(run.json().imports).toMatchObject([
    { state: 'refused', fault: { code: 'FILE_EMPTY' } },
    { state: 'done', added: 40 },
  ])
})

test.each([
  ['no command', []],
  ['an unknown command', ['reckognise']],
  ['a missing file', ['recognise']],
  ['an unknown option', ['recognise', 'a.txt', '--fast']],
  ['a missing bank', ['import', 'a.txt', '--data', '/tmp']],
  ['a missing library', ['list']],
  ['a port that is none', ['serve', '--data', '/tmp', '--port', 'http']],
])('%s is wrong usage: exit code 2, with the usage', (_what, args) => {
  const { status, stdout, stderr } = qquiz(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('Usage:')
})

test('a newer version is said to be one, and renews the older where that is asked for', () => {
  const [data, first, second] = [join(dir, 'renewed'), join(dir, 'sums 2024.txt'), join(dir, 'sums 2025.txt')]
  writeFileSync(first, questionsText(12))
  writeFileSync(second, questionsText(13).replace('What is 3 + 3?', 'What is the sum of 3 + 3?'))
  qquiz('import', first, '--bank', 'Sums', '--data', data)
  const { imports } = qquiz('import', second, '--bank', 'Sums', '--data', data, '--renew', '--json').json()
  const renewed = { changed: 1, added: 1, removed: 0 }
  expect(imports).toMatchObject([{ state: 'done', bank: 'Sums', newerThan: 'sums 2024.txt', renewed }])
  const { banks } = qquiz('list', '--data', data, '--json').json()
  expect(banks).toMatchObject([{ name: 'Sums', questions: 13 }])
})

test('the key of a paper in a file of its own answers its questions, read only or imported', () => {
  const [data, paper, key] = [join(dir, 'keyed'), join(dir, 'paper.txt'), join(dir, 'paper key.txt')]
  writeFileSync(paper, questionsText(6).replaceAll(/^Answer.*$/gm, ''))
  writeFileSync(key, 'Answer key\n1-3 ABC\n4. D\n5. A\n')
  const read = qquiz('recognise', paper, '--key', key, '--json').json()
  expect(read.questions.map(({ answer }: { answer: string }) => answer)).toEqual(['A', 'B', 'C', 'D', 'A', null])
  const { status, json } = qquiz('import', paper, '--key', key, '--bank', 'Sums', '--data', data, '--json')
  expect(status).toBe(0)
  expect(json().imports).toMatchObject([
    { name: 'paper.txt', added: 6 },
    { name: 'paper key.txt', keyOf: 'paper.txt', added: 0, repeated: 5, completed: 5, different: 0 },
  ])
  writeFileSync(key, '11-13 ABC\n')
  const other = qquiz('import', paper, '--key', key, '--bank', 'Others', '--data', data)
  expect(other.status).toBe(1)
  expect(other.stdout).toContain('KEY_UNFIT')
  expect(qquiz('import', paper, sums, '--key', key, '--bank', 'Sums', '--data', data).status).toBe(2)
})

test('a document is read by the rules in a file, and a file that holds none is refused', () => {
  const [paper, rules] = [join(dir, 'paper.txt'), join(dir, 'rules.json')]
  writeFileSync(paper, misreadPaper('badges', 12).text)
  const form = '>> {letters} << 难度 {number} 级'
  writeFileSync(rules, JSON.stringify({ qquizRules: 1, steps: [{ rules: [{ role: 'answer', form }] }] }))
  const answers = (...more: string[]) =>
    qquiz('recognise', paper, '--json', ...more)
      .json()
      .questions.map((read: { answer: unknown }) => read.answer)
  expect(answers()).toEqual(Array(12).fill(null))
  expect(answers('--rules', rules)).not.toContain(null)
  const run = qquiz('import', paper, '--bank', 'Paper', '--data', join(dir, 'ruled'), '--rules', rules, '--json')
  expect(run.json().imports[0]).toMatchObject({ recognised: 12, doubtful: 0 })
  expect(qquiz('recognise', paper, '--rules', paper)).toMatchObject({ status: 2 })
})

test('a table without titles is read by what a person says its columns hold', () => {
  const table = join(dir, 'table.csv')
  const rows = [
    'capital of France?,note,Rome,Paris,2',
    'capital of Italy?,note,Rome,Paris,1',
    'capital of Peru?,note,Lima,Quito,1',
  ]
  writeFileSync(table, rows.join('\n'))
  const columns = join(dir, 'columns.json')
  const roles = ['stem', 'ignored', 'option', 'option', 'answer']
  writeFileSync(columns, JSON.stringify([{ sheet: '', headerRow: null, columns: roles }]))
  const data = join(dir, 'table')
  const run = qquiz('import', table, '--bank', 'Table', '--data', data, '--columns', columns, '--json')
  expect(run.json().imports).toMatchObject([{ state: 'done', recognised: 3, byType: { single: 3 } }])
  writeFileSync(columns, JSON.stringify([{ sheet: '', columns: ['nonsense'] }]))
  expect(qquiz('import', table, '--bank', 'Table', '--data', data, '--columns', columns).status).toBe(2)
})
