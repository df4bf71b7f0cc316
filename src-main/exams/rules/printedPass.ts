import { isSectionTitle } from '../../recognition/tokens/sectionTitles.ts'

/** What the head of a paper says about passing: points, or with `of: 100` a percentage. `of` is undefined if it does not say. */
export type PrintedPass = { needed: number; of: number | undefined }

const number = String.raw`(\d{1,3}(?:\.\d{1,2})?)`
const pattern = (source: string) => new RegExp(source.replaceAll('N', number), 'giu')

/** 90分及格, 60分以上为合格, 及格线 60 分, 合格标准:90分; "pass mark: 70%", "passing score 70", "70% to pass". */
const pass = [
  pattern(
    String.raw`N\s*(分|%)\s*(?:及?以上)?\s*者?[即算视]?为?(?:及格|合格|通过)(?!分|线|标准|成绩|\s*[为是:]?\s*\d)`,
  ),
  pattern(String.raw`(?<!不)(?:及格|合格|通过)(?:分数线|分数|标准|成绩|线|分)?\s*[为是]?\s*:?\s*N\s*(分|%)`),
  pattern(String.raw`\bpass(?:ing)?[ -](?:mark|score|grade)\s*(?:is|of|=|:)?\s*N(?![\d.]*\d)\s*(%|percent)?`),
  pattern(
    String.raw`N\s*(%|percent|points|marks)\s*(?:or (?:more|above) )?(?:(?:is|are) (?:needed|required) )?to pass\b`,
  ),
]
const whole = [
  pattern(String.raw`(?:满分|总分|总计|合计)\s*(?:为|是)?\s*:?\s*N\s*分`),
  pattern(String.raw`\b(?:full|total|maximum|max)\.? (?:marks?|points?|score)\s*(?:is|of|=|:)?\s*N(?![\d.]*\d)`),
  pattern(String.raw`\btotal\s*(?:is|of|=|:)\s*N\s*(?:points?|pts?|marks?)`),
]

const allIn = (patterns: readonly RegExp[], lines: readonly string[]) =>
  lines
    .flatMap((line) => patterns.flatMap((each) => [...line.matchAll(each)]))
    .map(([, value, unit]) => ({ value: Number(value), isPercent: unit === '%' || unit === 'percent' }))

/** The one that all of them say; undefined if they contradict each other. */
function agreed<Value>(values: readonly Value[]): Value | undefined {
  return new Set(values).size === 1 ? values[0] : undefined
}

/** Reads the lines above the first question: below it, points that pass may be what a question is about. */
export function printedPass(head: readonly string[]): PrintedPass | undefined {
  const lines = head.map((line) => line.normalize('NFKC').toLowerCase()).filter((line) => !isSectionTitle(line))
  const stated = allIn(pass, lines)
  const needed = agreed(stated.map(({ value }) => value))
  const isPercent = agreed(stated.map((each) => each.isPercent))
  if (!needed || isPercent === undefined) return undefined
  return { needed, of: isPercent ? 100 : agreed(allIn(whole, lines).map(({ value }) => value)) }
}
