const signs: Readonly<Record<string, string>> = {
  times: '×',
  div: '÷',
  cdot: '·',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  infty: '∞',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  theta: 'θ',
  lambda: 'λ',
  pi: 'π',
  Delta: 'Δ',
  omega: 'ω',
  rightarrow: '→',
  to: '→',
  angle: '∠',
  triangle: '△',
  circ: '°',
  percent: '%',
}
/** Commands that are about how a formula looks. */
const looks = /\\(?:left|right|mathrm|text|displaystyle|quad|qquad|mathbf|rm)(?![A-Za-z])|\\[,;!: ]/gu

/** As in Markdown: a dollar before an amount of money opens no formula. */
const formula = /\$(?=\S)([^$]*[^$\s])\$(?!\d)/gu

/** Returns a text with its formulas in a line of plain signs, as far as one sign stands for one command. */
export const withoutLatex = (text: string): string =>
  text
    .replaceAll('$$', '$')
    .replace(formula, '$1')
    .replace(/\\[()[\]]/gu, ' ')
    .replace(looks, ' ')
    .replace(/\\%/gu, '%')
    .replace(/\\([A-Za-z]+) ?/gu, (whole, name: string) => signs[name] ?? whole)
    .replace(/\{(\S)\}/gu, '$1')
    .replace(/\^°/gu, '°')
