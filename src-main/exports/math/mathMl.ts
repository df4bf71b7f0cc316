import katex from 'katex'

/** Longer or deeper ones are no formulas of a question bank, and cost KaTeX seconds and its stack. */
const longest = 2000
const deepest = 40

function depthOf(tex: string): number {
  let depth = 0
  let most = 0
  for (const sign of tex.replace(/\\[{}]/g, '')) {
    if (sign === '{') most = Math.max(most, ++depth)
    if (sign === '}') depth--
  }
  return most
}

/** MathML of a formula, with its source as an annotation; null for what KaTeX cannot read: then the source is to be shown. */
export function mathMl(tex: string, display: boolean): string | null {
  if (tex.length > longest || depthOf(tex) > deepest) return null
  try {
    const html = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      maxSize: 20,
      maxExpand: 200,
    })
    return /<math[\s\S]*<\/math>/.exec(html)?.[0] ?? null
  } catch {
    return null
  }
}
