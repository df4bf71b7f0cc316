import { expect, test } from 'vitest'
import { localeOf } from '../../src-renderer/i18n/localeOf.ts'

test.each([
  ['en', ['fr-FR', 'en-GB', 'en-US'], 'en-GB'],
  ['zh', ['en-US', 'zh-TW'], 'zh-TW'],
  ['en', ['zh-CN'], 'en'],
  ['en', [], 'en'],
])('%s where the system has %s is written as %s', (language, systems, locale) => {
  expect(localeOf(language, systems)).toBe(locale)
})
