import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from '../questions/Draft.ts'
import { statedType } from '../questions/statedType.ts'
import { readOptionLabel } from '../tokens/optionLabels.ts'
import { scopesOf, waits } from './scopes.ts'

/** An option as printed, where it stands, and which place its letter has. */
type Printed = Readonly<{ index: number; text: readonly Stretch[] }>

/** The options of a draft, and the lines below its first that begin with the letter of one. `stem` is what is left. */
type Shown = Readonly<{ printed: readonly Printed[]; stem: readonly Stretch[] }>

const wideGap = /(?:(?<!\s)\s{2,}|\t)(?=[([]?[A-La-l]\s?[.、:)\]])/g

const series = ['абвгдежз', '甲乙丙丁戊己庚辛', 'アイウエオカキク', '가나다라마바사아']
const ownLabel = /^\(?([а-жА-Ж甲乙丙丁戊己庚辛ア-ク가나다라마바사아])\s?[.、)]\s?(?=\S)/

/** Which letter of its series it is. */
const placeOf = (letter: string): number =>
  Math.max(...series.map((letters) => Array.from(letters).indexOf(letter.toLowerCase())))

/** The options of a line that begins with the letter of one. Letters without a sign label options only where they are capitals. */
function optionsOfLine(lines: readonly Lexed[], { at, from, to }: Stretch): readonly Printed[] {
  const folded = lines[at]?.line.folded.slice(0, to) ?? ''
  const own = ownLabel.exec(folded.slice(from))
  if (own?.[1]) return [{ index: placeOf(own[1]), text: [{ at, from: from + own[0].length, to }] }]
  const gaps = [...folded.matchAll(wideGap)].filter(({ index }) => index > from)
  const starts = [from, ...gaps.map(({ index, 0: gap }) => index + gap.length)]
  const printed = starts.flatMap((start, place): Printed[] => {
    const label = readOptionLabel(folded, start, place > 0)
    const end = gaps[place]?.index ?? to
    if (!label || label.from >= end || (label.form === 'bare' && label.lower)) return []
    return [{ index: label.index, text: [{ at, from: label.from, to: end }] }]
  })
  return printed.length === starts.length ? printed : []
}

/** The lines of a stem that name options: the last ones, as far up as their letters come before those below. */
function optionsAtEnd(lines: readonly Lexed[], stem: readonly Stretch[]): { own: Printed[]; rest: readonly Stretch[] } {
  let own: Printed[] = []
  let place = stem.length
  while (place > 1) {
    const stretch = stem[place - 1]
    const above = stretch ? optionsOfLine(lines, stretch) : []
    const last = above.at(-1)?.index
    if (last === undefined || (own.length > 0 && last >= (own[0]?.index ?? 0))) break
    own = [...above, ...own]
    place--
  }
  return { own, rest: stem.slice(0, place) }
}

/** An option, and those whose letters open the lines that it seems to go on with: "a) x" above "d) y". */
function optionsWithin(lines: readonly Lexed[], { index, text }: Printed): readonly Printed[] {
  const found: Printed[] = [{ index, text: text.slice(0, 1) }]
  for (const stretch of text.slice(1)) {
    const own = optionsOfLine(lines, stretch)
    const last = found.at(-1)
    if (last && own[0] && own[0].index > last.index) found.push(...own)
    else if (last) found[found.length - 1] = { ...last, text: [...last.text, stretch] }
  }
  return found
}

function shownBy(lines: readonly Lexed[], draft: Draft): Shown {
  const printed = draft.options.flatMap((option) => optionsWithin(lines, option))
  const { own, rest } = optionsAtEnd(lines, draft.stem)
  const all = [...printed, ...own].sort((one, other) => (one.text[0]?.at ?? 0) - (other.text[0]?.at ?? 0))
  return { printed: all, stem: rest }
}

/** One letter alone, letters with others left out between them, or none of the first: no list of options looks like that. */
const isLeftOver = ({ printed }: Shown): boolean =>
  printed.length === 1 ||
  (printed[0]?.index ?? 0) > 0 ||
  printed.some(({ index }, at) => at > 0 && index - (printed[at - 1]?.index ?? 0) > 1)

/** A list that lost its first letter begins with the second in every question; what is left over of lists varies. */
const lettersOf = ({ printed }: Shown): string => printed.map(({ index }) => index).join()

const isOrdered = ({ printed }: Shown): boolean =>
  printed.every(({ index }, at) => at === 0 || index > (printed[at - 1]?.index ?? 0))

/** How many of the choices of a scope must have letters left out, and how many must not begin with A. */
const enough = 0.5
const notFirst = 0.25
/** Where nearly all begin with A, so many of them must differ in their letters. */
const severalForms = 4

/** The choices of a scope of which only the right options are printed. */
function leftOver(scope: readonly Draft[], shown: ReadonlyMap<Draft, Shown>): readonly Draft[] {
  const choices = scope.filter((draft) => (shown.get(draft)?.printed.length ?? 0) > 0)
  const ofChoices = choices.flatMap((draft) => shown.get(draft) ?? [])
  const others = ofChoices.filter(({ printed }) => printed[0]?.index !== 0).length
  const forms = new Set(ofChoices.map(lettersOf)).size
  const isUsual =
    choices.length >= 2 &&
    ofChoices.filter(isLeftOver).length >= choices.length * enough &&
    (others >= choices.length * notFirst ? forms > 1 : forms >= severalForms) &&
    ofChoices.every(isOrdered)
  return isUsual ? choices : []
}

const lettersInBracket = /[(（]\s*[A-La-l]{1,8}\s*[)）]/

/** Whether all options stand below a stem that names the right ones: nothing is left out. */
function isNamed(lines: readonly Lexed[], { stem }: Draft, shown: Shown | undefined): boolean {
  if (!shown || shown.printed.length < 3 || isLeftOver(shown)) return false
  return stem.some(({ at, from, to }) => lettersInBracket.test(lines[at]?.line.folded.slice(from, to) ?? ''))
}

/**
 * "B. Everest" alone below a question: where the letters of nearly all questions of a stretch are left-overs of a list, only
 * the right options are printed. They are what fills in the blank.
 */
export function takeOnlyRight(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const shown = new Map<Draft, Shown>()
  for (const draft of drafts) if (waits(draft) && mayChoose(draft)) shown.set(draft, shownBy(lines, draft))
  const found = new Set<Draft>()
  for (const scope of scopesOf(drafts))
    for (const draft of leftOver(scope, shown)) if (!isNamed(lines, draft, shown.get(draft))) found.add(draft)
  if (found.size === 0) return drafts
  return changeEach(drafts, (draft) => {
    const own = found.has(draft) ? shown.get(draft) : undefined
    return own ? asFillIn(lines, draft, own) : draft
  })
}

function mayChoose(draft: Draft): boolean {
  const stated = statedType(draft)
  return stated !== 'shortAnswer' && stated !== 'trueFalse'
}

function asFillIn(lines: readonly Lexed[], draft: Draft, { printed, stem }: Shown): Draft {
  const texts = printed.map(({ text }) =>
    text.map(({ at, from, to }) => lines[at]?.line.text.slice(from, to).trim() ?? '').join('\n'),
  )
  return { ...draft, stem, options: [], tags: ['fillIn'], given: [{ place: 'trailing', value: texts.join('；') }] }
}
