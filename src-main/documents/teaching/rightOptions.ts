/** Which options a text says are right, and what else it says. */
export type RightOptions = { right: readonly number[]; rest: string }

const label =
  /^\s*(?:(?:the\s+)?(?:correct\s+|right\s+)?(?:answers?|ans|key|option)|正确答案|参考答案|答案|正解)\s*(?:is|are|为|是)?\s*[:：]?\s*(?=[^\p{L}]|\p{L}(?!\p{Ll}))/iu
const parting = '[\\s,，、;；/&+和]'
const letters = new RegExp(
  `^[(（[]?([A-Z](?:(?:${parting}|and\\s){0,3}[A-Z])*|[a-z](?:\\s?[,，、;；/&+和]\\s?[a-z])*)(?=$|[\\s.,:：、)）\\]。;；-])[)）\\].:：、。]?\\s*`,
)
const bits = /^\s*[01](?:[\s,]+[01])+\s*$/

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Letters, the text of an option, numbers of options, or a 0 or 1 for each; undefined where it is none of them. */
export function rightOptions(answer: string, options: readonly string[]): RightOptions | undefined {
  const folded = options.map(fold)
  const whole = folded.indexOf(fold(answer))
  if (whole >= 0) return { right: [whole], rest: '' }
  if (bits.test(answer)) {
    const flags = answer.match(/[01]/g) ?? []
    if (flags.length >= options.length)
      return { right: options.flatMap((_, at) => (flags[at] === '1' ? [at] : [])), rest: '' }
  }
  const bare = answer.trim().replace(label, '')
  const said = letters.exec(bare)
  if (said) {
    const signs = (said[1] ?? '').replaceAll('and', '').match(/[A-Z]/gi) ?? []
    const right = [...new Set(signs.map((sign) => sign.toUpperCase().charCodeAt(0) - 65))].sort((a, b) => a - b)
    const rest = bare.slice(said[0].length).trim()
    const isWord = /^[A-Za-z]\s+$/.test(said[0]) && !said[0].includes('\n') && rest !== ''
    const isOption = right.length === 1 && folded[right[0] ?? 0]?.startsWith(fold(rest.split('\n')[0] ?? '')) === true
    if (right.every((at) => at < options.length) && (!isWord || isOption))
      return { right, rest: withoutOption(rest, options[right[0] ?? 0] ?? '') }
  }
  const lines = answer.split('\n').map((line) => folded.indexOf(fold(line)))
  if (lines.length > 1 && lines.every((at) => at >= 0))
    return { right: [...new Set(lines)].sort((a, b) => a - b), rest: '' }
  const [first = '', ...others] = answer.split('\n')
  const own = folded.indexOf(fold(first))
  if (own >= 0) return { right: [own], rest: others.join('\n').trim() }
  return undefined
}

/** The option's own text behind its letter explains nothing. */
function withoutOption(rest: string, option: string): string {
  return fold(rest).startsWith(fold(option)) && option !== ''
    ? rest.slice(option.length).replace(/^[\s.。,，;；:：-]+/, '')
    : rest
}
