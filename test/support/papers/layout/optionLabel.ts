import type { Style } from '../axes/styleAxes.ts'
import { circledDigit, letterOf, romanNumber } from './numberWords.ts'

/** Returns what stands before an option, the space after it included; '' where the label is automatic or missing. */
export function optionLabel(label: Style['optionLabel'], index: number, own = '', isGlued = false): string {
  const letter = letterOf(index)
  const lower = letter.toLowerCase()
  const digit = index + 1
  switch (label) {
    case 'dotSpace':
      return `${letter}. `
    case 'dot':
      return `${letter}.`
    case 'comma':
      return `${letter}、`
    case 'fullDot':
      return `${letter}．`
    case 'paren':
      return `${letter}) `
    case 'parens':
      return `(${letter}) `
    case 'fullParens':
      return `（${letter}）`
    case 'colon':
      return `${letter}: `
    case 'space':
      return isGlued ? letter : `${letter} `
    case 'square':
      return `[${letter}] `
    case 'lowerDot':
      return `${lower}. `
    case 'lowerParen':
      return `${lower}) `
    case 'lowerParens':
      return `(${lower}) `
    case 'digitDot':
      return `${digit}. `
    case 'digitParen':
      return `${digit}) `
    case 'digitParens':
      return `(${digit}) `
    case 'circled':
      return circledDigit(digit)
    case 'roman':
      return `${romanNumber(digit).toLowerCase()}. `
    case 'dashBullet':
      return '- '
    case 'dotBullet':
      return '• '
    case 'box':
      return '☐ '
    case 'circle':
      return '○ '
    case 'emptyParens':
      return '( ) '
    case 'own':
      return `${ownLetter(own, index)}. `
    case 'ownParen':
      return `${ownLetter(own, index).toLowerCase()}) `
    case 'spacedParens':
      return `( ${letter} ) `
    case 'letterBox':
      return `${lower}) ( ) `
    case 'boxLetter':
      return `☐ ${letter}. `
    case 'task':
      return '- [ ] '
    case 'auto':
    case 'none':
      return ''
  }
}

/** Returns what an answer calls an option by: its letter as the paper writes letters, or its number. */
export function optionName(label: Style['optionLabel'], index: number, own = ''): string {
  switch (label) {
    case 'digitDot':
    case 'digitParen':
    case 'digitParens':
      return String(index + 1)
    case 'circled':
      return circledDigit(index + 1)
    case 'roman':
      return romanNumber(index + 1).toLowerCase()
    case 'own':
      return ownLetter(own, index)
    case 'ownParen':
      return ownLetter(own, index).toLowerCase()
    case 'lowerDot':
    case 'lowerParen':
    case 'lowerParens':
    case 'letterBox':
      return letterOf(index).toLowerCase()
    default:
      return letterOf(index)
  }
}

/** The letter of the language's own alphabet, or the Latin one where it has none. */
const ownLetter = (own: string, index: number): string => [...own][index] ?? letterOf(index)
