import type { Asking } from '../../../src-main/duplicates/form/formOf.ts'

export type Pair = { a: Asking; b: Asking; isSame: boolean; written: string }

function askingOf(written: string, usual: Asking | undefined): Asking {
  const [stem = '', ...options] = written.split(' | ').map((part) => part.trim())
  return {
    type: usual?.type ?? (options.length > 0 ? 'single' : 'shortAnswer'),
    stem,
    options:
      options.length > 0
        ? options.map((text, at) => ({ label: String.fromCharCode(65 + at), text }))
        : (usual?.options ?? []),
    images: [],
  }
}

/**
 * Reads labelled pairs: `?` a question, options behind ` | `; below it `=` the same in other words and `!` another one, with the
 * options of the first unless they have their own.
 */
export function readPairs(text: string): Pair[] {
  let first: Asking | undefined
  const pairs: Pair[] = []
  for (const line of text.split('\n').map((it) => it.trim())) {
    if (line === '') continue
    const sign = line.charAt(0)
    if (!'?=!'.includes(sign) || line.charAt(1) !== ' ') throw new Error(`no pair: ${line}`)
    const asking = askingOf(line.slice(2), sign === '?' ? undefined : first)
    if (sign === '?') first = asking
    else if (first) pairs.push({ a: first, b: asking, isSame: sign === '=', written: `${first.stem}  ${line}` })
  }
  return pairs
}
