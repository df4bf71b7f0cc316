import { isRunningText, type Line } from '../../lines.ts'
import { fold } from '../../tokens/fold.ts'
import { withLabel, withLetter } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'

/** Texts in quotes within brackets behind what asks: `from..to` is all of it, `asked` where the question ends, `said` a bracket beside it. */
type Listed = Readonly<{ items: readonly string[]; asked: number; said: string; to: number }>

const opening = '“”"„«\'‘'
const closing = '”“"»\'’'
const list = new RegExp(`[([{]\\s?([${opening}].{0,600}[${closing}])\\s?[)\\]}]`)
const gate = new RegExp(`[([{]\\s?[${opening}]`)
const between = new RegExp(`(?<=[${closing}])\\s?[,;|/]\\s?(?=[${opening}])`)
const isQuoted = new RegExp(`^[${opening}][^\\n]*[${closing}]$`)
const saidBefore = /[[({]([^[\](){}]{1,120})[\])}]\s?$/
const saidBehind = /^\s?[[({]([^[\](){}]{1,120})[\])}]\s?$/
/** "print("a", "b")" calls something. */
const calls = /[\p{L}\d_]$/u

const fewest = 3
const nearlyAll = 0.8
const mostItems = 8

function listedIn(line: Line): Listed | null {
  if (!isRunningText(line) || !gate.test(line.folded)) return null
  const match = list.exec(line.text)
  const head = line.text.slice(0, match?.index)
  if (!match?.[1] || head.trim().length < 3 || calls.test(head)) return null
  const parts = match[1].split(between)
  if (parts.length < 2 || parts.length > mostItems || !parts.every((part) => isQuoted.test(part))) return null
  const items = parts.map((part) => part.slice(1, -1).trim())
  const to = match.index + match[0].length
  const before = saidBefore.exec(head)
  const behind = saidBehind.exec(line.text.slice(to))
  const said = (before ?? behind)?.[1]?.trim() ?? ''
  const isSaid = said !== '' && (items.includes(said) || said.length > 1)
  return {
    items,
    asked: isSaid && before ? before.index : match.index,
    said: isSaid ? said : '',
    to: isSaid && !before && behind ? line.text.length : to,
  }
}

/** Nothing but a question and what it is chosen from, or nothing left to choose from: its answer is said. */
function parts(line: Line, { items, asked, said, to }: Listed): readonly Line[] {
  const own = { hasLabel: false, bullet: '', images: [], gap: false }
  const head = partOf(line, 0, line.text.slice(0, asked).trimEnd().length)
  const tail =
    line.text.slice(to).trim() === '' ? [] : [{ ...partOf(line, to + line.text.slice(to).search(/\S/)), ...own }]
  const given = items.filter((item) => item !== '')
  const textLine = (text: string): Line => ({ ...line, ...own, text, folded: fold(text), marks: [] })
  const isAmong = given.includes(said)
  const options =
    given.length < 2 ? [] : given.map((item, index) => withLetter(textLine(item), index, isAmong && item === said))
  const answer =
    said === '' || (isAmong && given.length >= 2) ? [] : [{ ...withLabel(textLine(said), 'Answer: '), hasLabel: false }]
  return [head, ...options, ...answer, ...tail]
}

/**
 * `Who rows? ("cox", "crew")`, `... [crew] (“cox”, “crew”)`: where nearly all lines that ask end in texts in quotes, these are chosen
 * from, and a bracket beside them that says one of them is the answer.
 */
export function readQuotedLists(lines: readonly Line[]): readonly Line[] {
  if (!gate.test(wholeText(lines))) return lines
  const listed = lines.map(listedIn)
  const found = listed.filter((one) => one !== null)
  const asking = lines.filter((line, at) => listed[at] === null && isRunningText(line) && /\?/.test(line.folded)).length
  if (found.length < Math.max(fewest, (found.length + asking) * nearlyAll)) return lines
  return lines.flatMap((line, at) => {
    const own = listed[at]
    return own ? parts(line, own) : [line]
  })
}
