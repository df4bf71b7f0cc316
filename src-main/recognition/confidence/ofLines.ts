import type { Lexed } from '../lexed.ts'
import type { Paper } from '../Paper.ts'
import type { Draft } from '../questions/Draft.ts'
import type { Finished } from '../questions/finish.ts'
import type { Doubt } from './doubts.ts'
import type { DocumentEvidence, Evidence } from './Evidence.ts'
import { doubtsOfRest } from './ofRest.ts'

/** What of its lines could be something else than a part of the question. */
function insideOf(lines: readonly Lexed[], draft: Draft, fates: Paper['fates'], doubts: Doubt[]): void {
  const optionLines: number[] = []
  for (const { text } of draft.options) if (text[0]) optionLines.push(text[0].at)
  let gaps = 0
  let answers = 0
  const seen = { number: false, heading: false, key: false, pieces: false, noise: false }
  for (let at = draft.first; at <= draft.last; at++) {
    const line = lines[at]
    if (!line) continue
    if (line.noise !== null) {
      seen.noise = true
      continue
    }
    for (const { kind } of line.fields) if (kind === 'answer') answers++
    if (at === draft.first) continue
    if (line.line.gap) gaps++
    if (optionLines.includes(at)) continue
    if (line.number && !line.number.weak) seen.number = true
    if (line.heading) seen.heading = true
    if (line.key?.strong) seen.key = true
    if (line.pieces.length > 0) seen.pieces = true
  }
  if (seen.number) doubts.push('numberInside')
  if (seen.heading) doubts.push('headingInside')
  if (seen.key) doubts.push('keyInside')
  if (seen.pieces) doubts.push('piecesUnused')
  if (seen.noise) doubts.push('noiseInside')
  if (answers > 1) doubts.push('severalAnswers')
  if (answers > draft.answers.length) doubts.push('fieldUnused')
  if (gaps > 0) doubts.push('gapInside')
  if (gaps > 4) doubts.push('manyGaps')
  const isLoose = (at: number) => {
    const line = lines[at]
    return line !== undefined && fates[at] === null && line.noise === null
  }
  if (isLoose(draft.first - 1) || isLoose(draft.last + 1)) doubts.push('besideUnexplained')
}

/** How the label of its first option is written. */
function optionForm(lines: readonly Lexed[], { options }: Draft): string {
  const [first] = options
  const stretch = first?.text[0]
  if (!first || !stretch) return ''
  const piece = lines[stretch.at]?.pieces.find(({ index }) => index === first.index)
  const isInLine = options[1]?.text[0]?.at === stretch.at
  return piece ? `${piece.form}${piece.lower ? ' lower' : ''}${isInLine ? ' in line' : ''}` : 'none'
}

const linesOf = (stretches: readonly { at: number }[]): number => {
  const [first, last] = [stretches[0], stretches.at(-1)]
  return first && last ? last.at - first.at + 1 : 0
}

/** What the reading of lines says for and against a question. */
export function evidenceOfLines(
  paper: Paper,
  draft: Draft,
  { question, place, typeBy, hint, rest }: Finished,
): Evidence {
  const { lines, fates } = paper
  const seen: Doubt[] = []
  if (draft.unnumbered) seen.push('noNumber')
  if (draft.material) seen.push('sharesText')
  if (draft.lettersLost) seen.push('lettersLost')
  const agreement = paper.agreement.get(draft) ?? 1
  if (agreement < 0.2) seen.push('layoutRare')
  if (agreement < 0.05) seen.push('layoutAlone')
  insideOf(lines, draft, fates, seen)
  doubtsOfRest(rest, question, seen)
  let optionLines = 0
  for (const { text } of draft.options) optionLines = Math.max(optionLines, linesOf(text))
  const lastLines = linesOf(draft.options.at(-1)?.text ?? [])
  const isLonger = draft.options.length > 1 && lastLines > 1
  if (isLonger && draft.options.every(({ text }, at) => at === draft.options.length - 1 || linesOf(text) <= 1))
    seen.push('lastOptionLonger')
  const label = lines[draft.first]?.number
  return {
    question,
    from: 'lines',
    stretch: `line ${draft.section.at}`,
    place: question.key ? place : null,
    typeBy,
    hint,
    form: {
      number: draft.unnumbered ? 'none' : `${label?.family ?? 'other'} ${label?.weak ?? ''}`,
      options: optionForm(lines, draft),
      stemLines: linesOf(draft.stem),
      optionLines,
      explanationLines: linesOf(draft.explanation),
    },
    seen,
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** What the reading of lines says against all questions of the document. */
export function evidenceOfPaper(paper: Paper): DocumentEvidence {
  const { lines, fates, drafts, orphans, readings, taken } = paper
  const doubts: Doubt[] = []
  const asked = new Uint8Array(lines.length)
  for (const { first, last } of drafts) asked.fill(1, first, last + 1)
  let [read, loose, dropped, aside] = [0, 0, 0, 0]
  lines.forEach((line, at) => {
    if (line.noise !== null) {
      aside++
      return
    }
    read++
    if (fates[at] === null && !taken[at]) loose++
    else if (fates[at] === 'question' && asked[at] === 0) dropped++
  })
  const unexplained = share(loose + dropped, read)
  if (unexplained > 0.01) doubts.push('someUnexplained')
  if (unexplained > 0.06) doubts.push('muchUnexplained')
  if (unexplained > 0.25) doubts.push('mostUnexplained')
  if (dropped > 0) doubts.push('draftsDropped')
  if (share(aside, lines.length) > 0.25) doubts.push('muchSetAside')
  if (orphans.length > 0) doubts.push('keysAlone')
  if (orphans.length > Math.max(2, drafts.length * 0.1)) doubts.push('manyKeysAlone')
  const [best, second] = readings
  if (best && best.name !== 'numbered') doubts.push('withoutNumbers')
  if (best && second && second.score > best.score * 0.6) doubts.push('otherReading')
  if (best && second && second.score > best.score * 0.85) doubts.push('closeReading')
  return doubts
}
