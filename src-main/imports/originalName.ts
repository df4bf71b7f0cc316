import { type DocumentFormat, factsOf } from '../contract/formats.ts'

const longestName = 120

/**
 * Returns a name under which a stored document can be put on a disk and opened: no folder, no sign that a system forbids, and an
 * ending of its own format. `exam.bat`, which is a text, becomes `exam.bat.txt`.
 */
export function originalName(name: string, format: DocumentFormat): string {
  const { endings } = factsOf(format)
  const [first = 'txt'] = endings
  const safe = name
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_')
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, '')
  const ending = safe?.match(/\.([A-Za-z0-9]+)$/)?.[1] ?? ''
  const isRight = endings.includes(ending.toLowerCase())
  const base = (isRight ? safe?.slice(0, -ending.length - 1) : safe)?.slice(0, longestName).trimEnd() || 'document'
  // names of devices on Windows
  const free = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(base) ? `_${base}` : base
  return `${free}.${isRight ? ending : first}`
}
