import katex from 'katex'
import { isDrawable } from '../../contract/isDrawable.ts'

/** MathML of a formula, with its source as an annotation; null for what KaTeX cannot read: then the source is to be shown. */
export function mathMl(tex: string, display: boolean): string | null {
  if (!isDrawable(tex)) return null
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
