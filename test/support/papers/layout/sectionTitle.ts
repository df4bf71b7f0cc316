import type { Language } from '../languages/Language.ts'
import type { Section } from '../Paper.ts'
import { atOrLast } from './atOrLast.ts'
import { chineseNumber, numbered, romanNumber } from './numberWords.ts'
import { type Line, line } from './Sheet.ts'

/** Returns the title of a section as printed, at its place among the sections of a paper, or none. */
export function sectionTitle(language: Language, section: Section, place: number): Line[] {
  const { style, kind, words, questions } = section
  if (style.titleForm === 'none' || kind === 'mixed') return []
  const names = style.titleKind === 'unknown' ? language.unknownSections : kindNames(language, kind)
  const name = atOrLast(names, words % names.length)
  const detail = titleDetail(language, section, questions.length)
  const part = numbered(atOrLast(language.partTitles, words % language.partTitles.length), place)
  switch (style.titleForm) {
    case 'counted':
      return [line(`${chineseNumber(place)}、${name}${detail}`)]
    case 'countedDot':
      return [line(`${chineseNumber(place)}.${name}${detail}`)]
    case 'countedParens':
      return [line(`（${chineseNumber(place)}）${name}${detail}`)]
    case 'part':
      return [line(language.isCjk ? `${part} ${name}${detail}` : `${part}: ${name}${detail}`)]
    case 'plain':
      return [line(name + detail)]
    case 'heading':
      return [line(name + detail, { heading: 2 })]
    case 'roman':
      return [line(`${romanNumber(place)}. ${name}${detail}`)]
    case 'square':
      return [line(`【${name}】${detail}`)]
  }
}

function titleDetail({ titleDetails, isCjk }: Language, { style, words }: Section, count: number): string {
  const each = (isCjk ? 1 : 2) + (words % 4)
  const form = { none: '', ...titleDetails }[style.titleDetail]
  return form
    .replace('{e}', String(each))
    .replace('{n}', String(count))
    .replace('{t}', String(each * count))
}

/** Returns what sections of a kind are usually called. */
export function kindNames(language: Language, kind: Exclude<Section['kind'], 'mixed'>): readonly string[] {
  switch (kind) {
    case 'single':
    case 'multiple':
    case 'trueFalse':
    case 'fillIn':
    case 'shortAnswer':
      return language.sections[kind]
    default:
      return language.asks.titles[kind]
  }
}
