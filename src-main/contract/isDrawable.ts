/** Signs of LaTeX, and braces within braces. More is no formula of a question, and ends KaTeX, or the page that lays it out. */
const longest = 2000
const deepest = 40

const opening = /^(?:\{|\\(?:left|begin)\b)/
const closing = /^(?:\}|\\(?:right|end)\b)/
/** Commands that name others, by which a short formula becomes a long one. */
const defining = /\\(?:[egx]?def|(?:re)?newcommand|providecommand|(?:future)?let|global|long)(?![A-Za-z])/

/** Whether a formula can be laid out in little time and room; else its source is to be shown. */
export function isDrawable(latex: string): boolean {
  if (latex.length > longest || defining.test(latex)) return false
  let depth = 0
  for (const [part] of latex.matchAll(/\\(?:[A-Za-z]+|.)|[{}]/gs)) {
    if (opening.test(part)) depth++
    else if (closing.test(part)) depth--
    if (depth > deepest) return false
  }
  return true
}
