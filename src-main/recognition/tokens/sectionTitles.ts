import { readHeading } from './headings.ts'
import { hanSigns } from './numerals.ts'

/** How sections are numbered, and questions are not: 一、 (二) 第三部分 "Part 2", "Section B", "III.". */
const numbered = new RegExp(
  String.raw`^\s*(?:[${hanSigns}]{1,3}\s*[、..]|\([${hanSigns}]{1,3}\)|第.{1,3}(?:部分|大题|节|章)|(?:part|section)\b|[ivx]{1,4}\.)`,
  'iu',
)
/** Titles of several types of questions, or of one that is known by no other name: 综合题, 改错题. */
const named =
  /^\s*\p{Script=Han}{0,4}(?:选择|判断|填空|简答|论述|解释|分析|计算|问答|综合|应用|证明|翻译|解答|改错)题\s*(?:[:(]|$)/u

/**
 * Whether a folded line heads a section: because the recogniser takes it for the heading of questions, or by its number or
 * name alone, where only what a title says of scores is asked.
 */
export const isSectionTitle = (folded: string): boolean =>
  numbered.test(folded) || named.test(folded) || readHeading(folded, false, 0)?.kind === 'type'
