import { type AnswerAt, answerText, names } from './answerText.ts'
import { atOrLast, ordinalOf } from './atOrLast.ts'
import { line, type SheetPart } from './Sheet.ts'

/** A question of the key with the number that the paper gives it. */
export type KeyEntry = AnswerAt & { number: number }

const bare = (entry: KeyEntry) => {
  const { type } = entry.question
  return type === 'single' || type === 'multiple' ? names(entry, entry.question.right) : answerText(entry)
}

/** Returns the answers of a section as a key prints them. All entries share one style. */
export function layKey(entries: readonly KeyEntry[]): SheetPart[] {
  const first = entries[0]
  if (!first) return []
  const { style, section, language } = first
  const dot = language.isCjk && section.words % 3 === 0 ? '、' : '. '
  const inRows = (texts: readonly string[], perRow: number, glue: string): SheetPart[] =>
    texts.flatMap((_, at) => (at % perRow === 0 ? [line(texts.slice(at, at + perRow).join(glue))] : []))
  switch (style.keyForm) {
    case 'pairsLines':
      return entries.map((entry) => line(`${entry.number}${dot}${bare(entry)}`))
    case 'pairsLine':
      return inRows(
        entries.map((entry) => `${entry.number}${dot.trimEnd()}${section.words % 2 ? ' ' : ''}${bare(entry)}`),
        5,
        '  ',
      )
    case 'dashes':
      return inRows(
        entries.map((entry) => `${entry.number}-${bare(entry)}`),
        10,
        ', ',
      )
    case 'runs':
      return runs(entries)
    case 'withExplanation':
      return entries.map((entry) => {
        const { question } = entry
        return line(
          `${entry.number}${dot}${bare(entry)}${language.isCjk ? '  ' : /[.!?]$/.test(bare(entry)) ? ' ' : '. '}${explanationLabel(entry, 'third')}${question.explanation}`,
        )
      })
    case 'gluedPairs':
      return inRows(
        entries.map((entry) => `${entry.number}.${bare(entry)}`),
        20,
        ' ',
      )
    case 'blocks':
      return entries.flatMap((entry) => [
        line(`${entry.number}${dot}${bare(entry)}`),
        line(`${explanationLabel(entry, 'first')}${entry.question.explanation}`),
      ])
    case 'table':
      return [{ kind: 'table', rows: [entries.map((entry) => String(entry.number)), entries.map(bare)] }]
    case 'headings':
      return entries.flatMap((entry) => [
        line(`${atOrLast(language.questionLabels, 0).replace('{n}', String(entry.number))}`, { heading: 3 }),
        line(`${atOrLast(language.answerWords, 0)}: ${bare(entry)}`),
      ])
  }
}

const explanationLabel = ({ language }: KeyEntry, ordinal: string): string => {
  const word = ordinalOf(language.explanationWords, ordinal)
  return /[\]】]$/.test(word) ? word : `${word}${language.isCjk ? '：' : ': '}`
}

/** "1-5 BCDAB": only where each answer is one letter or sign and the numbers follow each other; else pairs. */
function runs(entries: readonly KeyEntry[]): SheetPart[] {
  const answers = entries.map(bare)
  const follow = entries.every((entry, at) => at === 0 || entry.number === (entries[at - 1]?.number ?? 0) + 1)
  // "1-3: iii" names nothing
  const isRoman = entries[0]?.style.optionLabel === 'roman'
  if (!follow || isRoman || answers.some((answer) => [...answer].length !== 1))
    return layKey(entries.map((entry) => ({ ...entry, style: { ...entry.style, keyForm: 'pairsLine' } })))
  const { section, language } = entries[0] as KeyEntry
  const form = section.words % 4
  const dash = ['-', '—', '～', '-'][form] ?? '-'
  const after = language.isCjk ? (['：', ' ', '：', ' '][form] ?? ' ') : ': '
  return entries.flatMap((entry, at) => {
    if (at % 5 !== 0) return []
    const some = answers.slice(at, at + 5)
    const last = entry.number + some.length - 1
    const range = some.length === 1 ? String(entry.number) : `${entry.number}${dash}${last}`
    return [line(`${range}${after}${some.join(form === 3 ? ' ' : '')}`)]
  })
}
