import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, opensOptions } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'

const isLoneNumber = (line: Lexed | undefined): boolean =>
  line?.number != null && line.from >= line.line.folded.length && !line.startsWithOption

/** "True / False" between a statement and its answer is what one chooses from. */
const isChoiceLine = (line: Lexed, above: Lexed | undefined, below: Lexed | undefined): boolean =>
  line.number === null &&
  line.heading?.type === 'trueFalse' &&
  below?.fields[0]?.kind === 'answer' &&
  below.to <= below.from &&
  above?.heading === null

/** "5. open" right below "4. fork": a point of a list that happens to name a type. */
const isPoint = ({ number, line }: Lexed, above: Lexed | undefined): boolean =>
  number !== null &&
  !line.gap &&
  line.level === 0 &&
  above?.number != null &&
  above.heading === null &&
  above.number.family === number.family &&
  above.number.value + 1 === number.value

/** How many numbered types must each head one question. */
const fewest = 3
/** Which share of them must, where their numbers go on or not. */
const mostlyOne = 0.75
const nearlyOne = 0.9
const goesOn = 0.7

/**
 * "7. [单选]" again and again above a stem without a number is the number of a question and its type: it counts on, and between two
 * such lines stands one run of options or none, and no number but those of parts below the stem.
 */
function numberedTypes(lines: readonly Lexed[]): ReadonlySet<number> {
  const heads: { at: number; options: number; numbers: number }[] = []
  for (const [at, line] of lines.entries()) {
    const open = heads.at(-1)
    if (isNumberedType(line)) heads.push({ at, options: 0, numbers: 0 })
    else if (open && line.noise === null) {
      if (opensOptions(line, lines[at - 1])) open.options++
      if (
        hasNumber(line) &&
        isWrittenLike(line, lines[open.at]) &&
        !(isPart(line) && at > open.at + 1 && lines[open.at + 1]?.number === null)
      )
        open.numbers++
    }
  }
  const asking = heads.filter(({ options, numbers }) => options <= 1 && numbers === 0)
  const value = (head: { at: number } | undefined) => lines[head?.at ?? -1]?.number?.value ?? 0
  const onward = heads.filter((head, at) => at > 0 && value(head) === value(heads[at - 1]) + 1)
  const isOneEach =
    asking.length >= heads.length * (onward.length >= (heads.length - 1) * goesOn ? mostlyOne : nearlyOne)
  const isUsual =
    heads.length >= fewest && isOneEach && (heads.some(({ options }) => options === 1) || onward.length > 0)
  return new Set(isUsual ? heads.map(({ at }) => at) : [])
}

/** The sign behind its digits is the same: "1)" counts the points of "7. [单选]". */
const isWrittenLike = (line: Lexed, head: Lexed | undefined): boolean => signBehind(line) === signBehind(head)
const signBehind = (line: Lexed | undefined): string =>
  line?.number
    ? line.line.folded.charAt(line.line.folded.indexOf(line.number.printed) + line.number.printed.length)
    : ''

const isPart = ({ number }: Lexed): boolean => number?.family === 'paren' || number?.family === 'circled'

const isNumberedType = ({ number, tags, from, line }: Lexed): boolean =>
  number !== null &&
  !number.weak &&
  (number.family === 'arabic' || number.family === 'question') &&
  tags.length > 0 &&
  from >= line.folded.length

/** Below a type without a number, before the next one, stand several runs of options. */
function headsSeveral(lines: readonly Lexed[], from: number): boolean {
  let runs = 0
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.heading || line.lead?.opens) return false
    if (opensOptions(line, lines[at - 1]) && ++runs === 2) return true
  }
  return false
}

/** "21. (填空题, 1.0 分)" */
const isBracketed = ({ number, line, tags }: Lexed): boolean =>
  number !== null && tags.length > 0 && /^\s?[([]/.test(line.folded.slice(number.end))

/** Types in brackets behind the numbers of other lines, which have their text there: one alone has its text below. */
function bracketedTypes(lines: readonly Lexed[]): ReadonlySet<number> {
  const tagged = lines.filter(
    (line) => isBracketed(line) && line.heading === null && line.from < line.line.folded.length,
  )
  if (tagged.length < fewest) return new Set()
  return new Set(lines.flatMap((line, at) => (isNumberedType(line) && isBracketed(line) ? [at] : [])))
}

/**
 * A line with nothing but a type ("【单选题】") heads a section if numbered questions follow, and tags one question if it
 * stands under a lone number or right above a stem.
 */
export function settleTags(lines: readonly Lexed[]): readonly Lexed[] {
  const types = linesWith(lines).heading.filter((at) => lines[at]?.heading?.kind === 'type')
  if (types.length === 0) return lines
  const edited = new Edited(lines)
  const numbered = new Set([...numberedTypes(lines), ...bracketedTypes(lines)])
  for (const at of types) {
    const line = lines[at]
    if (!line?.heading) continue
    if (numbered.has(at)) {
      edited.set(at, { ...line, heading: null })
      continue
    }
    const [above, below] = [edited.get(at - 1), lines[at + 1]]
    if (isLoneNumber(above) && line.heading.type) {
      edited.set(at, { ...line, tags: [line.heading.type], from: line.to, heading: null })
      continue
    }
    if (isChoiceLine(line, above, below) || isPoint(line, above)) {
      edited.set(at, { ...line, heading: null })
      continue
    }
    if (!line.lead?.opens) continue
    const isTag =
      line.number !== null ||
      isLoneNumber(above) ||
      (below !== undefined &&
        below.number === null &&
        below.heading === null &&
        !below.lead?.opens &&
        !headsSeveral(lines, at))
    edited.set(at, isTag ? { ...line, heading: null } : { ...line, lead: null })
  }
  return edited.result
}
