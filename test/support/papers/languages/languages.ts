import { en } from './en.ts'
import type { Language, LanguageName } from './Language.ts'
import { zh } from './zh.ts'

/** The languages that papers are drawn in. */
export const languages: Partial<Record<LanguageName, Language>> = { en, zh }
