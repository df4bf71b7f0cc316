import type { ColumnRole } from '../../contract/columnMapping.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { typeOfWord } from '../tokens/typeWords.ts'
import { holdsOptions, isAnswerShaped, type Profile, profileOf, saysNothing } from './columnProfile.ts'
import { roleOfTitle } from './columnRoles.ts'
import { termColumns } from './termColumns.ts'

/**
 * Roles of columns without titles, by what stands in them: the long, ever different texts are stems, short letters or
 * truth words answers, the texts between them options. `titled`: what is known all the same. Null where that does not add
 * up to questions.
 */
export function guessColumns(
  rows: readonly (readonly string[])[],
  titled: ReadonlyMap<number, ColumnRole> = new Map(),
): { columns: ColumnRole[]; confidence: number } | null {
  const sample = tellingRows(rows.slice(0, 300))
  const width = sample.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.length < 3 || width < 2) return null
  const profiles = Array.from({ length: width }, (_, at) =>
    profileOf(sample.map((row) => (titled.has(at) ? '' : (row[at] ?? '')))),
  )
  const columns: ColumnRole[] = Array.from({ length: width }, (_, at) => titled.get(at) ?? 'ignored')
  const terms = titled.size === 0 ? termColumns(sample) : null
  if (terms) return { columns: terms, confidence: 0.5 }
  const stem = beforeTheirOptions(profiles, bestStem(profiles))
  if (stem < 0) return null
  columns[stem] = 'stem'
  const labels = labelColumns(sample, width)
  const labelled = [...labels].find(([at, role]) => role === 'answer' && at !== stem)?.[0] ?? -1
  const byShape = labelled >= 0 ? labelled : bestAnswer(profiles, stem)
  const answer = byShape >= 0 ? byShape : repeatingColumn(sample, stem, width)
  if (answer >= 0) columns[answer] = 'answer'
  const spoken = answer < 0 ? readSpoken(profiles, stem) : null
  if (spoken) return { columns: columns.map((role, at) => spoken.get(at) ?? role), confidence: 0.65 }
  profiles.forEach((profile, at) => {
    const label = profile.verdicts < 0.9 ? labels.get(at) : undefined
    if (columns[at] !== 'ignored' || profile.filled === 0 || saysNothing(profile) || label === 'ignored') return
    if (label !== undefined) columns[at] = label
    else if (profile.types >= 0.8) columns[at] = 'type'
    else if (at < stem && profile.numbers >= 0.9 && profile.distinct > 0.5) columns[at] = 'number'
    else if (at > stem && holdsOptions(profile) && !columns.includes('options') && answer >= 0) columns[at] = 'options'
    else if (at > stem && at < answer) columns[at] = 'option'
    else if (at > stem && answer < stem && profile.filled >= 0.25) columns[at] = 'option'
    else if (at > answer && answer > stem && profile.length > 12) columns[at] = 'explanation'
    else if (at > answer && answer === stem + 1 && profile.filled >= 0.25 && profile.distinct > 0.3)
      columns[at] = 'option'
  })
  const options = columns.filter((role) => role === 'option').length
  if (answer < 0 && options < 2) return null
  const isRepeated = byShape < 0 && answer >= 0 && columns.some((role) => role === 'options' || role === 'option')
  if (!areAsked(profiles[stem], profiles[answer], isRepeated)) return null
  return { columns, confidence: profiles[stem]?.asks && (profiles[stem]?.asks ?? 0) > 0.5 ? 0.85 : 0.65 }
}

/** How many cells of a column must say the same for it to label the column behind it. */
const constantly = 0.8
const fewestLabels = 4

/** Columns that say the same in each row ("Answer:", "解析："), and what such a label makes of the column behind it. */
function labelColumns(rows: readonly (readonly string[])[], width: number): ReadonlyMap<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>()
  for (let at = 1; at < width; at++) {
    const said = rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '')
    const counts = new Map<string, number>()
    for (const cell of said) counts.set(cell, (counts.get(cell) ?? 0) + 1)
    const [text, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
    const isLabel = /[:：]$/.test(text) || said.length >= rows.length * constantly
    if (times < fewestLabels || times < said.length * constantly || !/\p{L}{2}/u.test(text) || !isLabel) continue
    if (isAnswerShaped(text) || typeOfWord(text) !== null) continue
    roles.set(at, 'ignored')
    const { role } = roleOfTitle(text)
    if (role === 'answer' || role === 'explanation') roles.set(at + 1, role)
  }
  return roles
}

/**
 * Whether a table that may serve for layout is as even as a sheet of questions: many rows, nearly all of the same columns; statements
 * that are judged have fewer.
 */
export function isPlain(rows: readonly (readonly string[])[]): boolean {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const filled = row.filter((cell) => cell.trim() !== '').length
    counts.set(filled, (counts.get(filled) ?? 0) + 1)
  }
  const judged = rows.filter(isJudged)
  const fewer = judged.filter((row) => row.filter((cell) => cell.trim() !== '').length === 2).length
  counts.set(2, (counts.get(2) ?? 0) - fewer)
  const [usual, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  return rows.length >= 6 && ((usual >= 3 && times >= 3 && times + fewer >= rows.length * 0.8) || keepsPlaces(rows))
}

/** Text in the first and in the last column of nearly all rows, and in some of them more between, from the left on: places for options. */
function keepsPlaces(rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0
  if (width < 4 || rows.some(({ length }) => length !== width)) return false
  const between = rows.map((row) => row.slice(1, -1).map((cell) => cell.trim() !== ''))
  const kept = rows.filter((row, at) => {
    const filled = between[at]?.lastIndexOf(true) ?? -1
    return row[0]?.trim() && row.at(-1)?.trim() && filled !== 0 && !between[at]?.slice(0, filled + 1).includes(false)
  })
  const ragged = between.filter((cells) => cells[0] === true).length
  return kept.length >= rows.length * 0.95 && ragged >= 3 && ragged < rows.length
}

/** A statement, and in the column of answers whether it is right. */
const isJudged = (row: readonly string[]): boolean => truthOf(row.findLast((cell) => cell.trim() !== '') ?? '') !== null

/** The rows that say more than a question and its answer, where there are some: they tell what the columns hold. */
function tellingRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const full = rows.filter((row) => row.filter((cell) => cell.trim() !== '').length >= 3)
  return full.length >= 3 ? full : rows
}

/** A question, its answer in words and perhaps more about it: too few texts behind the question for them to be options. */
function readSpoken(profiles: readonly Profile[], stem: number): ReadonlyMap<number, ColumnRole> | null {
  const texts = profiles.flatMap((profile, at) =>
    at > stem && !saysNothing(profile) && profile.filled >= 0.6 && profile.words >= 0.8 ? [at] : [],
  )
  const [answer, more] = texts
  if (answer === undefined || texts.length > 2 || (profiles[stem]?.asks ?? 0) < 0.6) return null
  if ((profiles[answer]?.distinct ?? 0) < 0.5) return null
  const roles = new Map<number, ColumnRole>([[answer, 'answer']])
  if (more !== undefined) roles.set(more, 'explanation')
  if (stem > 0 && (profiles[0]?.numbers ?? 0) >= 0.9) roles.set(0, 'number')
  return roles
}

/**
 * Any list has long and short columns: questions are told by how they ask, by answers beside whole sentences, or by answers
 * that repeat one of the texts beside them (`isRepeated`).
 */
function areAsked(stem: Profile | undefined, answer: Profile | undefined, isRepeated: boolean): boolean {
  if (!stem) return false
  if (stem.asks >= 0.3) return true
  if (!answer || stem.distinct < 0.7) return false
  if (stem.length < (answer.judges ? 5 : 8) && stem.width < 12) return false
  if (isRepeated) return true
  return answer.signs >= 0.6 || answer.small >= 0.9 || answer.lists >= 0.5
}

function bestStem(profiles: readonly Profile[]): number {
  let [best, score] = [-1, 0]
  profiles.forEach((profile, at) => {
    if (
      profile.lists > 0.5 ||
      holdsOptions(profile) ||
      profile.answers > 0.6 ||
      profile.types > 0.6 ||
      profile.filled < 0.7 ||
      profile.words < 0.5 ||
      profile.length < 5
    )
      return
    const value = profile.length * (0.3 + profile.distinct) * (1 + 2 * profile.asks)
    if (value > score) [best, score] = [at, value]
  })
  return best
}

/**
 * Explanations behind the letters of answers may be longer than what they explain: the stem is then the first text before
 * several columns of texts that end in the answers.
 */
function beforeTheirOptions(profiles: readonly Profile[], stem: number): number {
  const answer = profiles.findIndex(({ answers, filled, numbers }) => answers >= 0.8 && filled >= 0.6 && numbers < 0.8)
  if (answer < 0 || stem < answer) return stem
  const texts = profiles.slice(0, answer).flatMap((profile, at) => {
    const isText = profile.words >= 0.5 && profile.types < 0.6 && profile.filled >= 0.6 && profile.distinct >= 0.5
    return isText ? [at] : []
  })
  const [first] = texts
  const isAbove = first !== undefined && texts.length >= 3 && (profiles[first]?.length ?? 0) >= 5
  return isAbove && bestStem(profiles.slice(0, answer)) === first ? first : stem
}

/** A cell, and the texts in it if it holds several, without their letters. */
const textsOf = (cell: string): string[] => [
  cell.trim(),
  ...cell.split(/(?:(?<!\s)\s+)?[\n|;；]\s*/).map((part) => part.replace(/^\s*[A-Ha-h]\s*[.、．:：)）]\s*/, '').trim()),
]

/** The column whose cells each repeat another cell of their row, as the right option does; -1 if none does. */
function repeatingColumn(rows: readonly (readonly string[])[], stem: number, width: number): number {
  let [best, most] = [-1, 0.7]
  for (let column = 0; column < width; column++) {
    const filled = column === stem ? [] : rows.filter((row) => row[column]?.trim())
    const repeated = filled.filter((row) => {
      const others = new Set(row.flatMap((cell, at) => (at === column || at === stem ? [] : textsOf(cell))))
      const said = row[column]?.trim() ?? ''
      return (
        others.has(said) ||
        said
          .split(/(?:(?<!\s)\s+)?[;；|\n]\s*/)
          .every((part) => others.has(part.replace(/^[A-Ha-h]\s?[.、．:：)）]\s*/, '')))
      )
    })
    const share = filled.length < rows.length * 0.5 ? 0 : repeated.length / filled.length
    if (share >= most) [best, most] = [column, share]
  }
  return best
}

/** The same number in each row is what each question is worth, rather than its answer. */
const isConstant = (profile: Profile): boolean => profile.numbers >= 0.9 && profile.values === 1

/** Numbers that all differ, below a title in a short table. */
const countsRows = (profile: Profile): boolean => profile.numbers >= 0.75 && profile.distinct > 0.9

function bestAnswer(profiles: readonly Profile[], stem: number): number {
  const isAnswer = (profile: Profile, at: number) =>
    at !== stem &&
    profile.answers >= 0.8 &&
    profile.filled >= 0.6 &&
    !(at < stem && (profile.numbers > 0.8 || countsRows(profile)))
  const varied = profiles.findLastIndex((profile, at) => isAnswer(profile, at) && !isConstant(profile))
  const right = varied >= 0 ? varied : profiles.findLastIndex(isAnswer)
  if (right >= 0) return right
  const list = profiles.findIndex((profile, at) => at > stem && profile.lists >= 0.8)
  if (list >= 0) return list
  const isPair = profiles.filter((profile) => profile.filled > 0.5).length === 2 && (profiles[stem]?.asks ?? 0) >= 0.4
  return isPair
    ? profiles.findIndex((profile, at) => at !== stem && profile.filled > 0.5 && !(at < stem && countsRows(profile)))
    : -1
}
