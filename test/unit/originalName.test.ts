import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DocumentFormat, formats } from '../../src-main/contract/formats.ts'
import { originalName } from '../../src-main/imports/originalName.ts'

test.each([
  ['期末复习.docx', 'docx', '期末复习.docx'],
  ['Paper.PDF', 'pdf', 'Paper.PDF'],
  ['exam.bat', 'txt', 'exam.bat.txt'],
  ['report.docx.exe', 'docx', 'report.docx.exe.docx'],
  ['macros.docm', 'docx', 'macros.docm.docx'],
  ['no ending', 'xlsx', 'no ending.xlsx'],
  ['../../etc/cron.d/run.md', 'md', 'run.md'],
  ['C:\\Windows\\a.html', 'html', 'a.html'],
  ['.desktop', 'txt', 'desktop.txt'],
  ['con.txt', 'txt', '_con.txt'],
  ['a<b>:"c"|?*.csv', 'csv', 'a_b___c____.csv'],
  ['evil\u202Etxt.exe', 'txt', 'evil_txt.exe.txt'],
  ['', 'json', 'document.json'],
] as const)('%s, which is %s, is opened as %s', (name, format, expected) => {
  expect(originalName(name, format)).toBe(expected)
})

test('whatever it was called, a copy is a file of its own format in the folder it is put in', () => {
  const endings = /\.(?:txt|text|md|markdown|html?|mhtml?|docx?|odt|rtf|pdf|xlsx?|ods|csv|tsv|tab|jsonl?|gift|xml)$/i
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...(Object.keys(formats) as DocumentFormat[])),
      (name, format) => {
        const safe = originalName(name, format)
        expect(safe).toMatch(endings)
        expect(safe).not.toMatch(/[/\\<>:"|?*\p{Cc}]|^[.\s]/u)
      },
    ),
  )
})
