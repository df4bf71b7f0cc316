import { analyse, type Report } from 'scslre'
import { bounded } from './boundedPatterns.ts'
import type { FoundPattern } from './readPatterns.ts'

const declared = new Set(bounded.flatMap(({ sources }) => sources ?? []))
const withShortRuns = bounded.flatMap(({ runsIn }) => runsIn ?? [])

const isIn = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)

/** Of every kind of sign some: ASCII, letters of Europe, punctuation and blanks, characters, wide signs. */
const signs = [
  [0x0, 0x500],
  [0x2000, 0x2400],
  [0x2460, 0x2700],
  [0x3000, 0x3100],
  [0x4e00, 0x4e80],
  [0xff00, 0xff80],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from }, (_, at) => String.fromCharCode(from + at)))

type Quantifier = Extract<Report, { type: 'Move' }>['quant']

/** The signs that are repeated; undefined where more than single signs are. */
function repeatedBy({ element }: Quantifier, flags: string): readonly string[] | undefined {
  const isSign = ['Character', 'CharacterClass', 'CharacterSet'].includes(element.type)
  if (!isSign) return undefined
  const one = new RegExp(`^${element.raw}$`, flags.replaceAll(/[gym]/g, ''))
  return signs.filter((sign) => one.test(sign))
}

/** Returns whether a text can only hold it up by a run of blanks, or of one and the same sign. */
function isRun(report: Report, flags: string): boolean {
  if (report.type === 'Self') return false
  const [first, second = first] = (report.type === 'Move' ? [report.quant] : [report.startQuant, report.endQuant]).map(
    (quant) => repeatedBy(quant, flags),
  )
  if (first === undefined || second === undefined) return false
  const shared = first.filter((sign) => second.includes(sign))
  const others = new Set(shared.filter((sign) => !/\s/.test(sign)).map((sign) => sign.toLowerCase()))
  return others.size === 0 || (others.size === 1 && shared.every((sign) => !/\s/.test(sign)))
}

function faultOf({ path, source, flags }: FoundPattern): string | undefined {
  const { reports } = analyse({ source, flags })
  const isExponential = reports.some(({ exponential }) => exponential)
  if (isExponential) return 'takes exponential time'
  if (reports.length === 0 || declared.has(source)) return undefined
  const isCut = withShortRuns.some((place) => isIn(path, place))
  const mixed = isCut ? reports.filter((report) => !isRun(report, flags)) : reports
  const [first] = mixed
  return first === undefined
    ? undefined
    : `takes a square of time over ${JSON.stringify(first.character.pick)} and more like it`
}

/** Says of each pattern that takes too long over a hostile text where it stands and what is wrong with it. */
export const badPatterns = (patterns: readonly FoundPattern[]): string[] =>
  patterns.flatMap((pattern) => {
    const fault = faultOf(pattern)
    return fault === undefined ? [] : [`${pattern.path}: /${pattern.source}/${pattern.flags} ${fault}`]
  })

/** What is declared and nowhere needed any more. */
export function staleDeclarations(patterns: readonly FoundPattern[]): string[] {
  const there = new Set(patterns.map(({ source }) => source))
  return [...declared].filter((source) => !there.has(source))
}
