/** What a document says about its own scores: points a question from each line on, and minutes. */
export type PrintedScores = { at: (line: number) => Score | undefined; minutes: number | null }
/** `each`: a question's points; `total`: those of all questions below the heading together. */
export type Score = { each?: number; total?: number }

const number = String.raw`(\d{1,3}(?:\.\d{1,2})?)`
const pattern = (source: string) => new RegExp(source.replaceAll('N', number), 'iu')

/** 每题2分, 每小题 2 分; "2 points each", "each question carries 2 marks". Points a blank are not points a question. */
const each = [
  pattern(String.raw`每(?:小|道)?题\s*(?:各|为|计)?\s*N\s*分`),
  pattern(String.raw`N\s*(?:points?|pts?|marks?)\s*(?:each|apiece|(?:for|per) (?:each |a )?(?:question|item))`),
  pattern(
    String.raw`each(?: (?:question|item))?(?: is| carries| counts| earns)?(?: worth)?\s*\(?N\s*(?:points?|pts?|marks?)`,
  ),
]
/** 共40分, (10分), "(40 points)", "total: 40 marks". */
const total = [
  pattern(String.raw`(?:共|总计|合计|满分)\s*N\s*分`),
  pattern(String.raw`\(\s*(?:本题|本大题)?\s*N\s*分\s*\)`),
  pattern(String.raw`[([]\s*(?:total:?\s*)?N\s*(?:points?|pts?|marks?)\s*(?:in )?(?:total)?\s*[)\]]`),
]
const minutes = [
  pattern(String.raw`(?:时间|时长|限时|用时)\s*(?:为|是)?\s*[::]?\s*N\s*分钟`),
  pattern(String.raw`\b(?:time|duration)\b[^.\n]{0,24}?N\s*min`),
]
/** 一、 (二) 第三部分 "Part 2", "Section B", "III." */
const heading =
  /^\s*(?:[一二三四五六七八九十]{1,3}\s*[、..]|\([一二三四五六七八九十]{1,3}\)|第.{1,3}(?:部分|大题|节|章)|(?:part|section)\b|[ivx]{1,4}\.)/iu

const find = (patterns: readonly RegExp[], text: string): number | undefined => {
  const match = patterns.map((one) => one.exec(text)?.[1]).find((found) => found !== undefined)
  return match === undefined ? undefined : Number(match)
}

function scoreIn(text: string): Score | undefined {
  const one = find(each, text)
  if (one !== undefined && one > 0) return { each: one }
  const all = heading.test(text) ? find(total, text) : undefined
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
    if (score || heading.test(text)) stated.push({ line, score })
  }
  return {
    at: (line) => stated.findLast((each) => each.line <= line)?.score,
    minutes: time !== null && time >= 1 && time <= 600 ? time : null,
  }
}
