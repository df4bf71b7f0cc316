import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { issueCodes } from '../../src-main/recognition/RecognisedQuestion.ts'
import { spacedDigits } from '../../src-renderer/components/spacedDigits.ts'
import { en } from '../../src-renderer/i18n/en.ts'
import { languageOf } from '../../src-renderer/i18n/i18n.ts'
import { zh } from '../../src-renderer/i18n/zh.ts'

type Tree = { readonly [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  )

const blanks = (text: string) => new Set([...text.matchAll(/{{(\w+)/g)].map((match) => match[1]))

test('every text says the same things in both languages: no placeholder of one is unknown to the other', () => {
  const english = new Map(flat(en))
  for (const [key, text] of flat(zh)) {
    const known = blanks(english.get(key) ?? '')
    expect([key, [...blanks(text)].filter((name) => !known.has(name))]).toEqual([key, []])
  }
})

test('no Chinese text was left in English, and none is empty', () => {
  const sameInBoth = new Set(['app.name', 'settings.languages.zh', 'settings.languages.en', 'summary.right'])
  const english = new Map(flat(en))
  for (const [key, text] of flat(zh)) {
    expect(text.trim(), key).not.toBe('')
    if (/[a-z]{3}/i.test(english.get(key)?.replace(/{{.*?}}/g, '') ?? '') && !sameInBoth.has(key)) {
      expect(text, key).not.toBe(english.get(key))
    }
  }
})

test('digits stand apart from Chinese words everywhere, dates of the system too', () => {
  // what is put in as a number, or begins with one
  const shown = (text: string) => text.replace(/{{(\w+, number|index|day|when|since|percent|seconds|hours)}}/g, '1')
  for (const [key, text] of flat(zh)) {
    expect([key, shown(text)]).not.toEqual([key, expect.stringMatching(/\p{Script=Han}\d/u)])
    expect([key, text.replace(/{{\w+, number}}/g, '1')]).not.toEqual([key, expect.stringMatching(/\d\p{Script=Han}/u)])
  }
  expect(spacedDigits('2026年11月3日 9:05')).toBe('2026 年 11 月 3 日 9:05')
  expect(spacedDigits('3天前')).toBe('3 天前')
})

/** The path as written, or the beginning of one whose end is put in: t('a.b'), t(`a.${b}`). */
function isUsed(path: string, pages: string): boolean {
  const name = path.replace(/_(zero|one|other)$/, '')
  const beginnings = [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index + 1))
  return pages.includes(`'${name}'`) || beginnings.some((beginning) => pages.includes(`\`${beginning}\${`))
}

test('every text is shown somewhere', () => {
  const files = globSync('src-renderer/**/*.{ts,tsx}').filter((file) => !file.includes('i18n'))
  const pages = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  expect(
    flat(en)
      .map(([path]) => path)
      .filter((path) => !isUsed(path, pages)),
  ).toEqual([])
})

test('every doubt of the recogniser has its words', () => {
  for (const code of issueCodes) expect(Object.keys(en.issues)).toContain(code)
})

test('"system" is Chinese on a Chinese machine, in any of its names, and English elsewhere', () => {
  expect(['zh', 'zh-CN', 'zh-Hans-CN', 'ZH-tw'].map((system) => languageOf('system', system))).toEqual(
    Array(4).fill('zh'),
  )
  expect(['en-GB', 'fr', 'de-DE'].map((system) => languageOf('system', system))).toEqual(Array(3).fill('en'))
  expect(languageOf('zh', 'en-GB')).toBe('zh')
})
