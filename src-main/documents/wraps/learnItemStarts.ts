/** How many lines must begin so of themselves, and which share of all lines that begin so: less where a sign sets it off. */
const enough = 3
const share = { signed: 0.4, bare: 0.8 }
/** What recurs as a whole line below lines that had room for it is hardly ever the rest of a line, too. */
const whole = { enough: 2, share: 0.4, longest: 24 }
/** A phrase of so many letters, and no end of a question or sentence, that recurs so often is what a page repeats: no text breaks so each time. */
const phrase = /^[^()（）_?？。.:：]{8,}$/
const oftenRepeated = 3

const label = /^\s*(?:[*+√]\s*)?(?:[([（【]\s*)?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{2,4})\s*[.)\]）】、．:：]/
const named = /^\s*([\p{L}\p{N}](?:[\p{L}\p{N} ]{0,22}[\p{L}\p{N}])?)\s*[:：]/u
const sign = /^\s*([^\p{L}\p{N}\s"'“”‘’「」《》()（）[\]【】$\\<>=+/.,，。;；]{1,3})\s*\S/u
const word = /^\s*(\p{Lu}[\p{L}\p{N}]{0,20})(?=\s)/u

/** "3/7", "12 - 3": figures and signs alone. */
const count = /^\s*\d{1,4}\s?[/／-]\s?\d{1,4}\s*$/

/** What a line begins with, as far as other lines may begin so too: "Reason:", a bullet, a label, a word. */
function openingOf(text: string): string {
  if (label.test(text)) return 'label:'
  const opening = named.exec(text) ?? sign.exec(text)
  if (opening?.[1]) return `${opening[1].replace(/\d+/g, '#')}:`
  if (count.test(text)) return text.trim().replace(/\d+/g, '#:')
  if (text.length <= whole.longest) return `=${text.trim()}`
  return word.exec(text)?.[1] ?? ''
}

/**
 * Returns the openings that begin lines of their own: they recur below lines that had room for them, and hardly anywhere else.
 * `hadRoom`: whether the line before would have held the first word of this one.
 */
export function learnItemStarts<Line extends { text: string }>(
  lines: readonly Line[],
  hadRoom: (before: Line, line: Line) => boolean,
): (line: Line) => boolean {
  const counts = new Map<string, { all: number; alone: number }>()
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const opening = openingOf(line.text)
    if (!before || opening === '') return
    const count = counts.get(opening) ?? { all: 0, alone: 0 }
    counts.set(opening, count)
    count.all++
    if (hadRoom(before, line)) count.alone++
  })
  const starts = new Set(
    [...counts]
      .filter(([opening, { all, alone }]) => {
        if (opening.startsWith('='))
          return (
            (alone >= whole.enough && alone >= all * whole.share) ||
            (all >= oftenRepeated && phrase.test(opening.slice(1)))
          )
        const least = opening.endsWith(':') ? share.signed : share.bare
        return alone >= enough && alone >= all * least
      })
      .map(([opening]) => opening),
  )
  return (line) => starts.has(openingOf(line.text))
}
