import { codeRuns } from '../../contract/codeLines.ts'
import type { ExportedPicture, ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { lostPictures, picturesOf } from '../set/picturesOf.ts'
import { Losses, type Written } from '../Written.ts'
import { keyText, responseText } from './answerText.ts'
import { markdownLines } from './markdownText.ts'
import { type Language, type Words, words } from './words.ts'

/**
 * Markdown as people write question banks: sections as headings, a numbered question, its options as lines, answer, explanation.
 * Pictures stand in it as data addresses, formulas as `$LaTeX$`, programs in fences.
 */
export function writeMarkdown(set: ExportedSet, language: Language): Written {
  const word = words[language]
  const losses = new Losses()
  const parts = [`# ${markdownLines(set.title.replace(/\s+/g, ' '))[0]}`]
  let section: string | null = null
  for (const [index, question] of set.questions.entries()) {
    losses.add('pictures', lostPictures(set, question))
    if (question.section !== section && question.section !== null)
      parts.push(`## ${markdownLines(question.section.replace(/\s+/g, ' '))[0]}`)
    section = question.section
    parts.push(questionText(set, question, index + 1, word))
  }
  return { bytes: new TextEncoder().encode(`${parts.join('\n\n')}\n`), leftOut: losses.counts }
}

const picture = ({ mime, bytes }: ExportedPicture & { mime: string }) =>
  `![](data:${mime};base64,${Buffer.from(bytes).toString('base64')})`

/** Lines end in a backslash, which Markdown shows as a line break; programs stand in fences. */
function lines(text: string, indent: string): string[] {
  const source = text.split('\n')
  const runs = codeRuns(source)
  const shown: string[] = []
  for (let at = 0; at < source.length; at++) {
    const run = runs.find(([first]) => first === at)
    if (run) {
      shown.push(
        '',
        `${indent}\`\`\``,
        ...source.slice(run[0], run[1] + 1).map((line) => indent + line),
        `${indent}\`\`\``,
        '',
      )
      at = run[1]
    } else shown.push(indent + (markdownLines(source[at] ?? '')[0] ?? '').trimStart())
  }
  return shown
}

const withBreaks = (shown: readonly string[]): string =>
  shown
    .map((line, at) => {
      const next = shown[at + 1]?.trim() ?? ''
      const isInProse = line.trim() !== '' && next !== '' && !line.trim().startsWith('```') && !next.startsWith('```')
      return isInProse ? `${line}  ` : line
    })
    .join('\n')

function questionText(set: ExportedSet, question: ExportedQuestion, place: number, word: Words): string {
  const number = question.number ?? String(place)
  const pictures = (field: 'stem' | 'answer' | 'explanation') =>
    picturesOf(set, question, field).shown.map((shown) => `   ${picture(shown)}`)
  const [first = '', ...rest] = lines(question.stem, '   ')
  const labelled = (name: string, text: string) => {
    const [head = '', ...more] = lines(text, '   ')
    return [`   ${name}${word.colon}${head.trimStart()}`, ...more]
  }
  const shown = [
    `${number}. ${first.trimStart()}`,
    ...rest,
    ...pictures('stem'),
    ...question.options.flatMap(({ label, text }) => {
      const [head = '', ...more] = lines(text, '   ')
      const shown = picturesOf(set, question, 'option', label).shown.map(picture).join(' ')
      return [`   ${label}. ${head.trimStart()}${shown}`, ...more]
    }),
    ...(question.key ? labelled(word.answer, keyText(question.key, word)) : []),
    ...pictures('answer'),
    ...(question.explanation ? labelled(word.explanation, question.explanation) : []),
    ...pictures('explanation'),
    ...mistakeLines(question, word),
    ...(question.tags.length > 0 ? labelled(word.tags, question.tags.join(', ')) : []),
    ...(question.note ? labelled(word.note, question.note) : []),
  ]
  return withBreaks(shown)
}

function mistakeLines({ mistake }: ExportedQuestion, word: Words): string[] {
  if (!mistake) return []
  const answer = `${word.yourAnswer}${word.colon}${responseText(mistake.lastWrongResponse, word)}`
  const reason = mistake.reason ? ` · ${word.reasons[mistake.reason]}` : ''
  return [`   ${word.timesWrong}${word.colon}${mistake.timesWrong} · ${markdownLines(answer).join(' ')}${reason}`]
}
