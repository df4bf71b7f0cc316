import { changeEach } from '../../Edited.ts'
import { hasNumber, type Lexed, withoutOptions } from '../../lexed.ts'
import { leadOf } from '../../tokens/tags.ts'

/** "A __protocol__ is a set of rules", "_virus___": words on a line to write on, within a sentence. */
const writtenOn =
  /(?<![_\p{Script=Latin}\p{Script=Cyrillic}\d])_{1,12}\s?[\p{L}\d][^_]{0,40}_{1,12}(?![_\p{Script=Latin}\p{Script=Cyrillic}\d])/u
/** Names that programs have between such lines. */
const ofPrograms =
  /__(?:init|repr|str|len|call|name|main|dict|class|iter|next|eq|lt|gt|add|sub|new|del|file|doc|all|slots|enter|exit|hash|bool|module|[gs]et\w{0,12})__|\b(?:def|self)\b/
const endsSentence = /[.。?!;…)”"’']\s*$/
const isTwice = /_{2,}/
const fewest = 5
const mostOfAll = 0.6
const few = 0.1
const longest = 400
/** "algorithm   database   encryption": words to choose from, side by side. */
const wideGap = /\t|\s{2,}/g

const isSentence = ({ line: { folded, kind } }: Lexed): boolean =>
  kind !== 'code' &&
  folded.length <= longest &&
  isTwice.test(folded) &&
  endsSentence.test(folded) &&
  !ofPrograms.test(folded) &&
  writtenOn.test(folded) &&
  folded.replace(writtenOn, '').trim().length >= (/\p{Script=Han}/u.test(folded) ? 5 : 8)

const isBank = ({ line: { folded } }: Lexed): boolean =>
  !folded.includes('_') && (folded.match(wideGap) ?? []).length >= 3 && !/[.?!。]$/.test(folded)

/**
 * Sentences without numbers, each with words on its line to write on: where a document holds hardly anything else, each is a question.
 * The words to choose from, side by side between them, belong to none.
 */
export function readWrittenLines(lines: readonly Lexed[]): readonly Lexed[] {
  if (!lines.some(({ line }) => line.folded.includes('__'))) return lines
  const shown = lines.filter(({ noise }) => noise === null)
  if (shown.filter(hasNumber).length > shown.length * few) return lines
  if (shown.some(({ lead, fields }) => lead?.opens === true || fields.some(({ kind }) => kind === 'answer')))
    return lines
  const written = new Set(shown.filter((line) => line.heading === null && isSentence(line)))
  if (written.size < fewest || written.size < shown.length * mostOfAll) return lines
  return changeEach(lines, (line) => {
    if (written.has(line))
      return { ...withoutOptions(line), tags: ['fillIn'], lead: leadOf({ opens: true, end: line.from }) }
    return line.noise === null && isBank(line) ? { ...line, noise: 'platform' } : line
  })
}
