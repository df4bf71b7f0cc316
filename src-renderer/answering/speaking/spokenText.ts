/** Returns a text of a document as a voice can read it: without the signs of formulas, code and tables, a gap as a pause. */
export const spokenText = (text: string): string =>
  text
    .replaceAll(/\$\$?([^$]+)\$\$?/g, (_, latex: string) => ` ${spokenFormula(latex)} `)
    .replaceAll(/`+/g, ' ')
    .replaceAll(/^[\s|:-]+$/gm, ' ')
    .replaceAll('|', ', ')
    .replaceAll(/_{2,}|[（(]\s*[）)]/g, ' … ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const spokenFormula = (latex: string): string =>
  latex
    .replaceAll(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1 / $2')
    .replaceAll(/\\(?:times|cdot)(?![a-z])/g, '×')
    .replaceAll(/\\([a-zA-Z]+)/g, ' $1 ')
    .replaceAll(/[{}\\]/g, ' ')
