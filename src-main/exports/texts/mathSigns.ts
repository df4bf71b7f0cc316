import { splitMath } from '../../contract/splitMath.ts'

/** The text with its formulas in the signs that MathJax looks for by itself (`\( \)`), as Moodle and Anki do; `text` escapes what stands between. */
export const withMathSigns = (source: string, text: (part: string) => string): string =>
  splitMath(source)
    .map((part) => {
      if (part.kind === 'text') return text(part.text)
      return part.kind === 'display' ? `\\[${text(part.text)}\\]` : `\\(${text(part.text)}\\)`
    })
    .join('')
