import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { Language, LanguageName } from './Language.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'
import { zhHant } from './zhHant.ts'

/** The languages that papers are drawn in. */
export const languages: Readonly<Record<LanguageName, Language>> = { en, zh, zhHant, de, fr, es, pt, it, ru, ja, ko }
