import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { letterTruth, plainTruth, shortTruth, truthOf } from '../../tokens/truthWords.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'
import { partOf } from '../partOf.ts'

/** "1. √ Snow is cold.", "2) 错：...", "3. [F] ...": the verdict stands behind the number. */
const behindNumber = new RegExp(
  `^(?:[([]\\s?(${shortTruth}|${letterTruth})\\s?[)\\]]\\s?[.:、]?|(${plainTruth})(?:\\s?[:、,|]|\\s+[-–—]|(?=\\s)|(?<=[^\\p{L}])(?=\\p{L}))|([A-Z])(?:\\s?[:、|]|\\s+[-–—]|\\s(?=\\s)))\\s*(?=\\S)`,
  'iu',
)
/** "[√] 1. Snow is cold.", "【错】2、...", "√：3. ...": it stands before the number. */
const beforeNumber = new RegExp(
  `^(?:[[{<]\\s?(${shortTruth}|${letterTruth})\\s?[\\]}>]|(${plainTruth})\\s?[-–—|])\\s*[.:、]?\\s*(?=\\(?\\d)`,
  'i',
)

/** "(V) Snow is cold.", "[错] ...": no number at all. */
const unnumbered = new RegExp(`^[([]\\s?(${shortTruth}|${letterTruth})\\s?[)\\]]\\s*(?=\\p{L})`, 'iu')
const mayBeJudged = /^[([√✓✔×✗✘]|^[^\s:、,|]{1,12}[\s:、,|]/

/** A numbered statement and its verdict, each cut out of the line. */
type Judged = Readonly<{
  place: 'before' | 'behind' | 'alone'
  value: boolean
  numberFrom: number
  numberTo: number
  from: number
}>

/** What a line may begin with that opens a run: a verdict, or a number and something as short as one. */
const mayOpen = new RegExp(
  `^(?:[([{<]\\s?[^\\s\\d]|[^\\s\\d]{1,12}\\s?[-\\])}>|–—]|[([]?\\d{1,4}\\s?[.)、:\\]]\\s{0,3}(?:[([]|${shortTruth}|[A-Z][\\s:、|]|${plainTruth}))`,
  'i',
)
const mayBeNumbered = /^(?:[([]?\d|第|Q|[([{<]?\s?[^\s\d]{1,12}\s?[\])}>|–—-])/i

function judgedOf({ folded, aside, kind }: Line): Judged | 'numbered' | null {
  if (aside !== null || kind === 'code' || !mayBeNumbered.test(folded)) return null
  const opensBracket = folded.startsWith('(') || folded.startsWith('[')
  const alone = opensBracket ? unnumbered.exec(folded) : null
  if (alone) {
    const value = truthOf(alone[1] ?? '')
    return value === null ? null : { place: 'alone', value, numberFrom: 0, numberTo: 0, from: alone[0].length }
  }
  const before = beforeNumber.exec(folded)
  const number = readNumber(folded, before?.[0].length ?? 0)
  if (!number || number.weak || number.end >= folded.length) return null
  const behind =
    before || !mayBeJudged.test(folded.slice(number.end, number.end + 16))
      ? null
      : behindNumber.exec(folded.slice(number.end, number.end + 40))
  const word = before?.[1] ?? before?.[2] ?? behind?.[1] ?? behind?.[2] ?? behind?.[3]
  const value = word === undefined ? null : truthOf(word)
  if (value === null) return 'numbered'
  const from = number.end + (behind?.[0].length ?? 0)
  // "1. true false" are values that a program prints
  const words = folded.slice(from).trim().split(/\s+/)
  if (words.every((one) => truthOf(one) !== null)) return 'numbered'
  // "4. true  5. false": a row of a key
  if (nextEntry.test(folded.slice(from))) return 'numbered'
  // "1. T 【解析】...": an entry of a key, and why
  if (findFields(folded.slice(from)).some(({ labelFrom }) => labelFrom === 0)) return 'numbered'
  return {
    place: before ? 'before' : 'behind',
    value,
    numberFrom: before?.[0].length ?? 0,
    numberTo: number.end,
    from,
  }
}

const nextEntry = new RegExp(`^\\d{1,3}\\s?[.、):]\\s?(?:${shortTruth}|${letterTruth})(?:\\s|$)`, 'i')

const fewest = 3
/** Lines of an explanation that may stand between two statements. */
const reach = 3

/** The verdict in brackets at the end, where those of statements without numbers stand. */
function withBracketBehind(line: Line, { value, from }: Judged): Line {
  const rest = partOf(line, from)
  const verdict = ` (${value ? '√' : '×'})`
  return { ...rest, text: rest.text + verdict, folded: rest.folded + verdict }
}

/** The verdict in the brackets that stand before numbers elsewhere. */
function withLead(line: Line, { value, numberFrom, numberTo, from }: Judged): Line {
  const put = (text: string) => `(${value ? '√' : '×'})${text.slice(numberFrom, numberTo)}${text.slice(from)}`
  const text = put(line.text)
  return { ...line, text, folded: put(line.folded), shift: line.shift + line.text.length - text.length }
}

/**
 * Where numbered lines that follow each other all have a word or sign for right or wrong at the same place, before or behind
 * their numbers, and both occur, it is put where such verdicts are usual: in brackets before the number.
 */
export function readPlacedVerdicts(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  let run: { at: number; judged: Judged }[] = []
  const close = () => {
    const values = new Set(run.map(({ judged }) => judged.value))
    if (run.length >= fewest && values.size === 2)
      for (const { at, judged } of run) {
        const line = lines[at]
        if (line) edited.set(at, judged.place === 'alone' ? withBracketBehind(line, judged) : withLead(line, judged))
      }
    run = []
  }
  for (const at of linesWithoutLetter(lines)) {
    const line = lines[at]
    const judged = line && (run.length > 0 || mayOpen.test(line.folded)) ? judgedOf(line) : null
    if (judged === null) continue
    const last = run.at(-1)
    if (last && (judged === 'numbered' || judged.place !== last.judged.place || at - last.at > reach)) close()
    if (judged !== 'numbered') run.push({ at, judged })
  }
  close()
  return edited.result
}
