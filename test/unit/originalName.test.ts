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
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...(Object.keys(formats) as DocumentFormat[])),
      (name, format) => {
        const safe = originalName(name, format)
        expect(formats[format].endings).toContain(safe.split('.').at(-1)?.toLowerCase())
        expect(safe).not.toMatch(/[/\\<>:"|?*\p{Cc}]|^[.\s]/u)
      },
    ),
  )
})

test('nothing is stored under an ending that a system runs', () => {
  const runs = /^(?:exe|com|bat|cmd|ps1|vbs?|js|jse|wsf|hta|msi|scr|lnk|desktop|command|sh|app|jar|docm|xlsm|pptm)$/
  const all = Object.values(formats).flatMap<string>(({ endings }) => [...endings])
  expect(all.filter((ending) => runs.test(ending))).toEqual([])
})
