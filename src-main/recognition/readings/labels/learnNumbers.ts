import { changeEach } from '../../Edited.ts'
import { type Lexed, lex } from '../../lexed.ts'
import { countsQuestions } from '../../tokens/numberLabel.ts'
import { anyOf } from '../../tokens/words.ts'
import { linesWith } from '../linesWith.ts'
import { questionCounter } from '../starts/questionsBetween.ts'

/** A line that could be a number label of an unknown kind: `value` counts, the text of the question begins at `end`. */
type Counted = { at: number; shape: string; value: number; end: number }

const opening = /^(\D{0,24})(\d{1,6})(?!\d)/
/** "G1A-1014", "CH1#Q3. Which ...": the last number of a label may be what counts. */
const lastOfLabel = /^(\p{L}\S{0,22}[^\s\d])(\d{1,6})([.:、)\]]?)(?:\s+|$)/u
/** What stands between a number and the text behind it. */
const parting = /^(?:\s?\/\s?\d{1,4})?(?:\s?[.:、)\]|】]{1,2}\s*|\s[-–—]\s+|\s+|(?=[\u4e00-\u9fff([])|$)/
/** A number that opens a line counts questions only with more than a point behind it: "7 - ...", "4/100". */
const parted = /^(?:\s?[-–—|]\s|\s?\/\s?\d)/
/** "For questions 4 to 6, choose ..." */
const range = /^\s?(?:to|[-–—~～至到]|bis|à|al?|и|y|e)\s?\d/i
const longestLabel = 40
const fewest = 3
/** How far apart the numbers of questions are taken at regular steps. */
const widest = 10

/** "判断题3" alone, "填空3：" before the text: a type that is counted. */
const typeAndNumber = /^[^\d,.:、]{2,16}\d{1,4}(?:$|\s?[:、]\s?\S)/

const isOpen = (line: Lexed): boolean =>
  (line.noise === null || line.noise === 'pageNumber') &&
  line.line.aside === null &&
  line.line.kind !== 'code' &&
  line.line.kind !== 'tableRow' &&
  (!line.startsWithOption || line.pieces[0]?.form === 'bare') &&
  line.lead === null &&
  (line.number === null || line.number.weak) &&
  line.tags.length === 0 &&
  line.fields[0]?.labelFrom !== 0 &&
  (line.heading?.kind !== 'type' || typeAndNumber.test(line.line.folded)) &&
  line.heading?.kind !== 'key' &&
  !line.key?.strong

/** Shapes that the line may share with others: the whole of it, and what stands up to the text behind its number. */
function countedAt(line: Lexed | undefined, at: number): Counted[] {
  const folded = line?.line.folded ?? ''
  if (!line || folded === '' || !isOpen(line)) return []
  const match = opening.exec(folded)
  if (!match) return []
  const [label, prefix = '', digits = ''] = match
  const rest = folded.slice(label.length, label.length + 80)
  if ((prefix.trim() === '' && !parted.test(rest)) || range.test(rest)) return []
  const value = Number(digits)
  const shape = `${prefix.toLowerCase()}#`
  const shapes: Counted[] = []
  const last = /^\S*\d/.test(rest) ? lastOfLabel.exec(folded) : null
  if (last) {
    const [all, name = '', counts = '', sign] = last
    const isAlone = all.length === folded.length
    shapes.push({ at, shape: `${name.toLowerCase()}#${isAlone ? '$' : sign}`, value: Number(counts), end: all.length })
  }
  if (folded.length <= longestLabel)
    shapes.push({ at, shape: `${shape}${rest.replace(/\d+/g, '#')}$`, value, end: folded.length })
  const part = parting.exec(rest)?.[0]
  if (part !== undefined && part.length < rest.length)
    shapes.push({ at, shape: shape + part.trim().replace(/\d+/g, '#'), value, end: label.length + part.length })
  return shapes
}

/** The numbers go up by little, by the same step, or begin anew. */
function counts(group: readonly Counted[]): boolean {
  const steps = group.slice(1).map(({ value }, at) => value - (group[at]?.value ?? 0))
  const good = steps.filter((step, at) => {
    const value = group[at + 1]?.value
    return (step >= 1 && step <= 4) || value === 1 || (step < 0 && value === group[0]?.value)
  })
  // "(1 mark)" again and again counts nothing
  return good.length >= steps.length * 0.8 && group.some(({ value }) => value !== group[0]?.value)
}

/** Each number is one more than the one above or begins anew, or nearly all are the same step apart, on at least four lines. */
function countsEvenly(group: readonly Counted[]): boolean {
  if (group.length <= fewest) return false
  const steps = group.slice(1).map(({ value }, at) => value - (group[at]?.value ?? 0))
  if (steps.every((step, at) => step === 1 || group[at + 1]?.value === 1)) return true
  const [first = 0] = steps
  return first >= 1 && first <= widest && steps.filter((step) => step === first).length >= steps.length * 0.8
}

/**
 * Each line of the group has one question below it, up to the next one. Lines of nothing but a label that count by one are
 * believed where questions show no options and answers.
 */
function opensQuestions(
  group: readonly Counted[],
  questionsIn: ReturnType<typeof questionCounter>,
  end: number,
): boolean {
  const found = group.map(({ at }, index) => questionsIn(at, group[index + 1]?.at ?? end))
  const several = found.slice(0, -1).filter(({ least }) => least > 1).length
  if (several > found.length * 0.1) return false
  const last = group.at(-1)
  if (last?.shape.endsWith('$') && countsEvenly(group) && last.at < end - 1) return true
  return last !== undefined && last.at < end - 1 && found.filter(({ most }) => most > 0).length >= found.length * 0.6
}

/** A line of nothing but a label has the text of its question below it; one with the options below it is that text. */
function isText(group: readonly Counted[], lines: readonly Lexed[]): boolean {
  if (!group[0]?.shape.endsWith('$')) return false
  const aboveOptions = group.filter(
    ({ at }) => (lines[at + 1]?.startsWithOption ?? false) || lines[at + 1]?.fields[0]?.labelFrom === 0,
  )
  return aboveOptions.length > group.length * 0.5
}

/** "Section 2: ..." */
const namesPart = new RegExp(`^(?:${anyOf('part')})\\s`, 'iu')

/** Firm numbers count the questions already: what stands below each line of the group goes on where that above ends. */
function isNumberedElsewhere(group: readonly Counted[], lines: readonly Lexed[]): boolean {
  const counted = group.map(({ at }, index) => {
    let [first, most] = [0, 0]
    for (let below = at + 1; below < (group[index + 1]?.at ?? lines.length); below++) {
      const line = lines[below]
      if (!line?.number || line.number.weak) continue
      if (first === 0) first = line.number.value
      most = Math.max(most, line.number.value, line.key?.entries.at(-1)?.number ?? 0)
    }
    return { first, most }
  })
  const ups = counted.filter((one, at) => at > 0 && one.first === (counted[at - 1]?.most ?? 0) + 1).length
  const isPart = namesPart.test(group[0]?.shape ?? '')
  const restarts = counted.filter(({ first, most }) => first === 1 && most > 1).length
  return ups >= group.length * 0.5 || (isPart && restarts >= group.length * 0.5)
}

/** Right below lines of nothing but a number it says something else of the question: "Topic #: 2". */
function isBelowNumbers(group: readonly Counted[], lines: readonly Lexed[]): boolean {
  const below = group.filter(({ at }) => {
    const above = lines[at - 1]
    return above?.number?.family === 'question' && above.from >= above.to
  })
  return below.length > group.length * 0.5
}

/** Right above titles of sections it counts chapters: "Lesson 2". */
function isAboveTitles(group: readonly Counted[], lines: readonly Lexed[]): boolean {
  const titled = group.filter(({ at }) => {
    const below = lines[at + 1]
    return (
      below?.heading != null && below.heading.kind !== 'key' && !(below.number && countsQuestions(below.number.family))
    )
  })
  return titled.length > group.length * 0.5
}

/** The line as "Question 7" and what stands behind the label. */
function relabelled(line: Lexed, { value, end }: Counted): Lexed {
  const label = `Question ${value} `
  const { text, folded, shift } = line.line
  const [shown, behind] = [label + text.slice(end), label + folded.slice(end)]
  return lex({ ...line.line, text: shown.trimEnd(), folded: behind.trimEnd(), shift: shift + end - label.length })
}

/**
 * A constant text with a number that counts, one before each question, is the number of that question, whatever its words:
 * "Question #2 Topic 1", "NET-1003", "4/100", "7 - ...".
 */
export function learnNumbers(lines: readonly Lexed[]): readonly Lexed[] {
  const counted = linesWith(lines).nothingFirm.flatMap((at) => countedAt(lines[at], at))
  const groups = Map.groupBy(counted, ({ shape }) => shape)
  const likely = [...groups.values()].filter((group) => group.length >= fewest && counts(group))
  if (likely.length === 0) return lines
  const questionsIn = questionCounter(lines)
  const numbering = likely.filter(
    (group) =>
      opensQuestions(group, questionsIn, lines.length) &&
      !isText(group, lines) &&
      !isNumberedElsewhere(group, lines) &&
      !isBelowNumbers(group, lines) &&
      !isAboveTitles(group, lines),
  )
  const labels = new Map<number, Counted>()
  for (const group of withoutOtherCounts(numbering))
    for (const counted of group) if (!labels.has(counted.at)) labels.set(counted.at, counted)
  if (labels.size === 0) return lines
  return changeEach(lines, (line, at) => {
    const label = labels.get(at)
    return label ? relabelled(line, label) : line
  })
}

/** Where something counts from one, what counts as many from elsewhere says something else: how often each was answered. */
function withoutOtherCounts(numbering: readonly (readonly Counted[])[]): readonly (readonly Counted[])[] {
  const fromOne = numbering.find(([first]) => first?.value === 1)
  if (!fromOne || numbering.length < 2) return numbering
  const isOther = (group: readonly Counted[]) =>
    Math.min(...group.map(({ value }) => value)) > fromOne.length && group.length > fromOne.length / 2
  return numbering.filter((group) => group === fromOne || !isOther(group))
}
