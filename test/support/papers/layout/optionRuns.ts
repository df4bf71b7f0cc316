import type { Style } from '../axes/styleAxes.ts'
import { isPicture } from '../content/twists.ts'
import type { AnswerAt } from './answerText.ts'
import type { Run } from './Sheet.ts'

const looks = {
  coloured: { colour: true },
  bold: { bold: true },
  underlined: { underline: true },
  highlighted: { highlight: true },
} as const

/** Returns an option as runs, the label first, marked as right where the paper marks options. */
export function optionRuns(
  { language, section, style }: AnswerAt,
  label: string,
  text: string,
  isRight: boolean,
): Run[] {
  const variant = section.words % 4
  if (isPicture(text)) return [{ text: label }, { text: '', picture: true }]
  switch (style.answerPlace) {
    case 'coloured':
    case 'bold':
    case 'underlined':
    case 'highlighted': {
      if (!isRight) return [{ text: label }, { text }]
      const look = looks[style.answerPlace]
      return variant % 2 === 0 && style.answerPlace !== 'underlined'
        ? [
            { text: label, ...look },
            { text, ...look },
          ]
        : [{ text: label }, { text, ...look }]
    }
    case 'ticked':
      return ticked(style.optionLabel, label, text, isRight, variant)
    case 'starred':
      if (!isRight) return [{ text: label }, { text }]
      return variant % 2 ? [{ text: label }, { text: `${text} *` }] : [{ text: `*${label}` }, { text }]
    case 'rightWord':
      return [
        { text: label },
        { text: isRight ? `${text} ${language.rightWords[section.words % language.rightWords.length] ?? ''}` : text },
      ]
    default:
      return [{ text: label }, { text }]
  }
}

function ticked(kind: Style['optionLabel'], label: string, text: string, isRight: boolean, variant: number): Run[] {
  const runs = (front: string, back: string) => [{ text: front }, { text: back }]
  if (kind === 'box') return runs(isRight ? (variant % 2 ? '☑ ' : '☒ ') : '☐ ', text)
  if (kind === 'task') return runs(isRight ? '- [x] ' : '- [ ] ', text)
  if (kind === 'boxLetter') return runs(isRight ? label.replace('☐', '☑') : label, text)
  if (kind === 'circle') return runs(isRight ? '● ' : '○ ', text)
  if (kind === 'emptyParens') return runs(`(${isRight ? (variant % 2 ? 'x' : '√') : ' '}) `, text)
  if (kind === 'letterBox') return runs(isRight ? label.replace('( )', variant % 2 ? '(x)' : '(X)') : label, text)
  if (variant === 3) return runs(`${isRight ? '[x]' : '[ ]'} ${label}`, text)
  if (!isRight) return runs(label, text)
  if (variant === 0) return runs(`√${label}`, text)
  return runs(label, variant === 1 ? `${text} ✓` : `${text}√`)
}
