/** Words in a formula that are only words in another look. */
export type Styled = { element: 'strong' | 'u' | 'sub' | 'sup'; text: string }

const looks = [
  ['strong', /^\\textbf\{([^{}\\]+)\}$/],
  ['u', /^\\underline\{\\text\{([^{}\\]+)\}\}$/],
  ['sub', /^_\{\\text\{([^{}\\]+)\}\}$/],
  ['sup', /^\^\{\\text\{([^{}\\]+)\}\}$/],
] as const

/** Returns what a formula says that only changes how words look: it is shown as text, which breaks into lines; else undefined. */
export function styledText(latex: string): Styled | undefined {
  for (const [element, pattern] of looks) {
    const text = pattern.exec(latex)?.[1]
    if (text !== undefined) return { element, text }
  }
  return undefined
}
