import { labelAt } from '../../../contract/questionProblems.ts'
import type { Line } from '../../lines.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { anyOf } from '../../tokens/words.ts'
import { withLabel, withLetter } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

const end = '(?=\\s*(?:[.!,;:–—-]|$))'
const thatIs = "(?:(?:yes|no|well|sorry|so)[,.!] )?(?:(?:that|this|it)(?:’|'| i)s )?"
const right = new RegExp(`^${thatIs}(?:${anyOf('gotRight')}|exactly(?: right)?|good job|great job|perfect)${end}`, 'iu')
const wrong = new RegExp(
  `^${thatIs}(?:${anyOf('gotWrong')}|not quite(?: right)?|try again|sorry|pas tout à fait|presque|nicht ganz|leider nein|no exactamente|no del todo|não exatamente|não é bem isso|non proprio|не совсем)${end}`,
  'iu',
)

/** An option and the remark on it that is set in below. */
type Item = Readonly<{ line: Line; remark: Line | null }>

const most = 10
const fewest = 2
const nearlyAll = 0.8

/** The list that begins at a line: its points and, below some, one that is set in further. Null if it is none. */
function listAt(lines: readonly Line[], from: number): Item[] | null {
  const depth = lines[from]?.depth
  const items: Item[] = []
  for (const line of lines.slice(from, from + 2 * most + 1)) {
    const last = items.at(-1)
    if (line.bullet === '' || line.aside !== null || (line.gap && items.length > 0)) break
    if (line.depth === depth) items.push({ line, remark: null })
    else if (last && last.remark === null && line.depth > (depth ?? 0))
      items[items.length - 1] = { ...last, remark: line }
    else return null
  }
  return items.length >= 2 && items.length <= most ? items : null
}

const sizeOf = (items: readonly Item[]): number => items.reduce((sum, { remark }) => sum + (remark === null ? 1 : 2), 0)

function* listsOf(lines: readonly Line[]): Iterable<readonly [at: number, items: readonly Item[]]> {
  for (let at = 0; at < lines.length; at++) {
    const items = lines[at]?.bullet === '' || lines[at - 1]?.bullet ? null : listAt(lines, at)
    if (items) yield [at, items]
  }
}

const says = ({ remark }: Item, what: RegExp): boolean => remark !== null && what.test(remark.folded)

const plainly = { bullet: '', depth: 0, level: 0, hasLabel: false } as const

const box = /^(?:\[[ x]?\]|[☐☑☒✅✓✔√❌✗✘])\s*/iu
const filled = /^(?:\[x\]|[☑✅✓✔√])/iu
const unboxed = (line: Line): Line => partOf(line, box.exec(line.folded)?.[0].length ?? 0)

const ticked = (line: Line, isRight: boolean): Line =>
  isRight ? { ...line, ...plainly, text: `${line.text} √`, folded: `${line.folded} √` } : { ...line, ...plainly }

/** Where each option is right, ticks would tell nothing. */
function allRight(line: Line, count: number): Line {
  const text = `Answer: ${Array.from({ length: count }, (_, index) => labelAt(index)).join('')}`
  return { ...line, ...plainly, text, folded: text, marks: [], images: [] }
}

/** The remark behind the option that it is on. */
function explained({ line, remark }: Item, isFirst: boolean): Line {
  const said = withLabel(remark ?? line, `${isFirst ? 'Explanation: ' : ''}“${unboxed(line).text}” – `)
  return { ...said, ...plainly }
}

/**
 * Remarks on options, set in below each ("Correct! It is…"), are told apart from these: they go below the last option, and those they
 * call right are ticked.
 */
export function readNestedRemarks(lines: readonly Line[]): readonly Line[] {
  const lists = new Map([...listsOf(lines)].filter(([, items]) => items.some(({ remark }) => remark !== null)))
  const judging = [...lists.values()].filter((items) =>
    items.every((item) => item.remark === null || says(item, right) || says(item, wrong)),
  )
  if (judging.length < fewest || judging.length < lists.size * nearlyAll) return lines
  const judged = new Set(judging)
  const result: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const [line, items] = [lines[at], lists.get(at)]
    if (!items || !judged.has(items)) {
      if (line) result.push(line)
      continue
    }
    const areTruths = items.every((item) => truthOf(item.line.folded) !== null)
    items.forEach((item, index) => {
      const isRight = says(item, right) || filled.test(item.line.folded)
      result.push(areTruths ? ticked(item.line, isRight) : withLetter(unboxed(item.line), index, isRight))
    })
    if (line && !areTruths && items.every((item) => says(item, right))) result.push(allRight(line, items.length))
    const remarked = items.filter((item) => item.remark !== null)
    result.push(...remarked.map((item, index) => explained(item, index === 0)))
    at += sizeOf(items) - 1
  }
  return result
}
