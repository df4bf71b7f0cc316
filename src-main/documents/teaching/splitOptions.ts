/** A stem with its options below it, taken apart. */
export type SplitOptions = { stem: string; options: readonly string[] }

const labelled = /^\s*[(（[]?([A-Za-z])\s*[.)、．）\]:：]\s*(.*)/s

/** Lines that begin with A, B ... in turn, below a stem; undefined if there are fewer than two. */
export function splitOptions(text: string): SplitOptions | undefined {
  const stem: string[] = []
  const options: string[] = []
  for (const line of text.split('\n')) {
    const [, label = '', rest = ''] = labelled.exec(line) ?? []
    const isNext = label !== '' && label.toUpperCase().charCodeAt(0) - 65 === options.length
    if (isNext) options.push(rest.trim())
    else if (options.length === 0) stem.push(line)
    else options[options.length - 1] = `${options.at(-1)}\n${line}`.trim()
  }
  const isWhole = options.length >= 2 && stem.join('').trim() !== ''
  return isWhole ? { stem: stem.join('\n').trim(), options } : undefined
}

/** One option a line, without the labels that they may have. */
export function optionLines(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const areLabelled = lines.every(
    (line, at) => labelled.exec(line)?.[1]?.toUpperCase() === String.fromCharCode(65 + at),
  )
  return lines.map((line) => (areLabelled ? (labelled.exec(line)?.[2] ?? line) : line.replace(/^\d+\.\s/, '')).trim())
}
