import type { Line } from '../lines.ts'
import { asks } from '../tokens/asking.ts'
import { readChoiceMarks } from './choiceMarks.ts'
import { readNumberLines } from './numberLines.ts'
import { giveLetter } from './relabel.ts'
import { pairTruthLines } from './truthLines.ts'

const loneNumber = /^(?:question|试题|问题|题目|q)\s*#?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[.:]?$/i
const status =
  /^(?:(?:partially |in)?correct|not (?:yet )?answered|skipped|complete|正确|不正确|错误|部分正确|未作答|还未回答|完成)$/i
/** "Select one:", "Mark only one oval.", "选择一项：": what follows are the options. */
const chooses =
  /^(?:question \d{1,3}\s?)?(?:group of answer choices|(?:select|choose|mark|check|tick) (?:only )?(?:one|two|three|all that apply)(?: or more| ovals?| answers?| options?)?|(?:请?选择)(?:一项|一项或多项|多项))\s*[:.]?$/i
const furniture =
  /^(?:marks? [\d.]+ out of [\d.]+|marked out of [\d.]+|[\d.]+ pts?|[\d.]+ points?\s+saved|flag question: question \d+|clear my choice|\d{1,3} sec|[\d.]+ ?\/ ?[\d.]+ pts?|[\d.]+ points?(?: possible)?|(?:得分|获得)\s*[\d.]+\s*分中的\s*[\d.]+\s*分|(?:flag|remove flag) question|(?:question text|试题正文|题干)|标记(?:试题|问题)|得分\s*[\d.]+ ?\/ ?[\d.]+|获得\s*[\d.]+\s*分\s*\(总分\s*[\d.]+\s*分?\)|(?:view|show|hide|reveal) (?:answer|solution)s?|your answer is (?:partially |in)?correct\.?|你的回答(?:不?正确|错误)[.。]?|community vote distribution|[A-H]{1,6} \(\d{1,3}%\)|discussion\s+\d{1,4})$/i
const announcesRight =
  /^(?:correct!|correct answers?|(?:your (?:answer|selection)|this answer) is correct|correct selection)$/i
const announcesCorrect = /^your (?:answer|selection) is correct\.?$/i
const announcesChosen = /^(?:you answered|your (?:answer|selection) is incorrect|incorrect answer)$/i
const endsOptions =
  /^(?:feedback|反馈|(?:overall )?explanation|domain|the correct answers?\b|your answer|正确的?答案|答案|解析|answers?\b|correct answer)/i
const lettered = /^(?:[√✓*]\s?)?(?:\[[ xX√✓*]?\]|[☐☑☒○●◯□■]|[A-La-l]\s?[.、:)]|\(?[A-La-l]\))/
const longest = 60

const short = (line: Line): string => (line.folded.length > longest ? '' : line.folded)

/** The lines from `first` on that can be options, up to a blank line or a label; none if they have letters. */
function optionLines(lines: readonly Line[], first: number, isSpaced: boolean): Line[] {
  const found: Line[] = []
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.aside !== null || endsOptions.test(line.folded) || loneNumber.test(short(line))) break
    if (at > first && line.gap && !isSpaced) break
    found.push(line)
  }
  return found.length < 2 || found.length > 10 || found.some(({ folded }) => lettered.test(folded)) ? [] : found
}

const topicLine = /^topic \d{1,3}$/i
const voted = /\s{1,4}most voted$/i

/** What a page of exam dumps shows of its votes and topics around a question. */
function dropVotes(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    const above = lines[at - 1]
    if (topicLine.test(short(line)) && above && loneNumber.test(short(above))) line.aside = 'platform'
    const end = line.folded.endsWith('oted') ? line.folded.search(voted) : -1
    if (end > 0) [line.text, line.folded] = [line.text.slice(0, end), line.folded.slice(0, end)]
  })
}

const requiredSign = /\s\*$/

/** A form marks questions that must be answered with a star behind them. */
function dropRequiredSign(lines: readonly Line[], chooser: number): void {
  for (let at = chooser - 1; at >= Math.max(0, chooser - 3); at--) {
    const line = lines[at]
    if (!line || !requiredSign.test(line.folded)) continue
    line.text = line.text.slice(0, -1).trimEnd()
    line.folded = line.folded.slice(0, line.text.length)
    return
  }
}

function readChoosers(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    if (!chooses.test(short(line))) return
    const options = optionLines(lines, at + 1, lines[at + 1]?.gap === true && lines[at + 2]?.gap === true)
    line.aside = 'platform'
    dropRequiredSign(lines, at)
    options.forEach((option, index) => {
      giveLetter(option, index, false)
    })
  })
}

type Frame = { body: Line[]; right: Set<Line> }

/** The lines of one question of a page, without its furniture; `right` are those below "Correct answer". */
function frameOf(lines: readonly Line[], first: number): Frame | null {
  const frame: Frame = { body: [], right: new Set() }
  const announcers: Line[] = []
  let isNextRight = false
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || loneNumber.test(short(line))) break
    const isRight = announcesRight.test(short(line))
    if (isRight || announcesChosen.test(short(line))) {
      isNextRight = isRight
      announcers.push(line)
      continue
    }
    if (lettered.test(line.folded) || chooses.test(short(line))) return null
    if (line.aside !== null) continue
    if (endsOptions.test(line.folded) || (line.gap && frame.body.length > 2)) break
    frame.body.push(line)
    if (isNextRight) frame.right.add(line)
    isNextRight = false
  }
  if (frame.right.size === 0) return null
  for (const line of announcers) line.aside = 'platform'
  return frame
}

const endsStem = /[?:]$|\(\s*\)[。.]?$|_{2,}/

function letterFrame({ body, right }: Frame): void {
  const firstRight = body.findIndex((line) => right.has(line))
  const asking = body.findLastIndex(({ folded }, at) => at < firstRight && (endsStem.test(folded) || asks(folded)))
  const options = body.slice(Math.max(0, asking) + 1)
  if (firstRight < 1 || options.length < 2 || options.length > 10) return
  options.forEach((option, index) => {
    giveLetter(option, index, right.has(option))
  })
}

/**
 * Pages of learning sites copied as text: scores, flags and buttons are set aside, and options that the page showed with
 * round buttons get letters. Only what stands between the marks of such a page is touched.
 */
export function readCopies(lines: readonly Line[]): void {
  readNumberLines(lines)
  readChoiceMarks(lines)
  lines.forEach((line, at) => {
    const above = lines[at - 1]
    const isStatus = above !== undefined && loneNumber.test(short(above)) && status.test(short(line))
    if (isStatus || (furniture.test(short(line)) && !announcesRight.test(short(line)))) line.aside = 'platform'
  })
  lines.forEach((line, at) => {
    const frame = loneNumber.test(short(line)) ? frameOf(lines, at) : null
    if (frame) letterFrame(frame)
  })
  for (const line of lines) if (announcesCorrect.test(short(line))) line.aside = 'platform'
  dropVotes(lines)
  readChoosers(lines)
  pairTruthLines(lines)
}
