import type { Style } from '../axes/styleAxes.ts'

/** Returns a numbered gap of a passage. */
export function gapText(form: Style['gapForm'], number: number): string {
  switch (form) {
    case 'parens':
      return `(${number})`
    case 'line':
      return `___${number}___`
    case 'square':
      return `[${number}]`
    case 'underlined':
      return `__(${number})__`
  }
}
