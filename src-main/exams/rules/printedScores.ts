import { isSectionTitle } from '../../recognition/tokens/sectionTitles.ts'

/** What a document says about its own scores: points a question from each line on, and minutes. */
export type PrintedScores = { at: (line: number) => Score | undefined; minutes: number | null }
/** `each`: a question's points; `total`: those of all questions below the heading together. */
type Score = { each?: number; total?: number }

const number = String.raw`(\d{1,3}(?:\.\d{1,2})?)`
const pattern = (source: string) => new RegExp(source.replaceAll('N', number), 'iu')

/** 每题2分, 每小题 2 分; "2 points each", "each question carries 2 marks". Points a blank are not points a question. */
const each = [
  pattern(String.raw`每(?:小|道)?题\s*(?:各|为|计)?\s*N\s*分`),
  pattern(
    String.raw`N\s*(?:points?|pts?|marks?)\s*(?:each(?! (?:blank|gap))|apiece|(?:for|per) (?:each |a )?(?:question|item))`,
  ),
  pattern(
    String.raw`each(?: (?:question|item))?(?: is| carries| counts| earns)?(?: worth)?\s*\(?N\s*(?:points?|pts?|marks?)`,
  ),
]
/** 15×2分, 15题×2', 2分×15; "15 x 2 points". Only in a heading: a question may multiply as well. */
const times = [
  pattern(String.raw`\d{1,3}\s*(?:小?题)?\s*[×x*]\s*N\s*(?:分|['′]|points?|pts?|marks?)`),
  pattern(String.raw`N\s*(?:分|['′]|points?|pts?|marks?)\s*[×x*]\s*\d{1,3}`),
]
/** 共40分, (10分), 论述题16分, (1题,16分), "(40 points)", "(1 point per blank, 7 points in total)". */
const total = [
  pattern(String.raw`(?:共|总计|合计|总分|满分)\s*(?:计|为)?\s*:?\s*N\s*分`),
  pattern(String.raw`\(\s*(?:本题|本大题)?\s*N\s*分\s*\)`),
  pattern(String.raw`题\s*:?\s*N\s*分`),
  pattern(String.raw`[,;、]\s*N\s*分\s*(?:[).。]|$)`),
  pattern(String.raw`[([]\s*(?:total:?\s*)?N\s*(?:points?|pts?|marks?)\s*(?:in )?(?:total)?\s*[)\]]`),
  pattern(String.raw`N\s*(?:points?|pts?|marks?)\s*(?:in total|altogether)`),
  pattern(String.raw`total(?: of|:)?\s*N\s*(?:points?|pts?|marks?)`),
]
const minutes = [
  pattern(String.raw`(?:时间|时长|限时|用时)\s*(?:为|是)?\s*[::]?\s*N\s*分钟`),
  pattern(String.raw`\b(?:time|duration)\b[^.\n]{0,24}?N\s*min`),
]
const find = (patterns: readonly RegExp[], text: string): number | undefined => {
  const match = patterns.map((one) => one.exec(text)?.[1]).find((found) => found !== undefined)
  return match === undefined ? undefined : Number(match)
}

function scoreIn(text: string): Score | undefined {
  const one = find(each, text)
  if (one !== undefined && one > 0) return { each: one }
  if (!isSectionTitle(text)) return undefined
  const factor = find(times, text)
  if (factor !== undefined && factor > 0) return { each: factor }
  const all = find(total, text)
  return all !== undefined && all > 0 ? { total: all } : undefined
}

/** Reads the lines of a document, a line a block. A heading that says nothing ends what the one before said. */
export function printedScores(lines: readonly string[]): PrintedScores {
  const stated: { line: number; score: Score | undefined }[] = []
  let time: number | null = null
  for (const [line, printed] of lines.entries()) {
    const text = printed.normalize('NFKC')
    time ??= find(minutes, text) ?? null
    const score = scoreIn(text)
    if (score || isSectionTitle(text)) stated.push({ line, score })
  }
  return {
    at: (line) => stated.findLast((each) => each.line <= line)?.score,
    minutes: time !== null && time >= 1 && time <= 600 ? time : null,
  }
}
