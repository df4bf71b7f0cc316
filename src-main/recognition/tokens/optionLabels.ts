import { tickSigns } from './truthWords.ts'

/** How an option label is punctuated. `bare` ("A text", "A文字") and `check` ("[x]") need the lines around to believe them. */
export type OptionForm =
  | 'dot'
  | 'dun'
  | 'colon'
  | 'paren'
  | 'bracket'
  | 'circled'
  | 'comma'
  | 'bare'
  | 'check'
  | 'counted'

/**
 * One option on a line: `labelFrom..from` the label, `from..to` the text. `index` 0 is A; -1 a tick box without letter.
 * `name` is what an answer calls it, where that is no Latin letter.
 */
export type OptionPiece = Readonly<OpenPiece>
/** An option whose end is being looked for. */
type OpenPiece = {
  index: number
  form: OptionForm
  lower: boolean
  ticked: boolean | null
  labelFrom: number
  from: number
  to: number
  name?: string
}

const emptyBoxes = '☐□○◯'
const fullBoxes = '■●'
/** For a character class: boxes and signs that stand before an option without letter. */
export const boxSigns = `☒✗✘${emptyBoxes}${fullBoxes}${tickSigns}`
const tick = `[*${tickSigns}${fullBoxes}◉⊙^${emptyBoxes}◻+-]`
const label = new RegExp(
  `(?:(${tick}|\\[[ xX√✓*]?\\])\\s{0,3})?(?:(?:\\(\\s?([A-La-l])\\s?\\)|\\[\\s?([A-L])\\s?\\])[.、:]?|([A-La-l])\\s{0,3}([.、:),\\]])|([Ⓐ-Ⓛⓐ-ⓛ]))\\s*`,
  'y',
)
const bareLabel = new RegExp(
  `(?:(${tick}|\\[[ xX√✓*]?\\])\\s?)?(?![dlDL]['’][A-Za-zÀ-ÿŒœ])([A-La-l])(?:\\s+(?=[^\\s=])|(?=[\\u4e00-\\u9fff《“‘"']|\\d{1,4}(?:\\.\\d{1,3})?[\\u4e00-\\u9fff%℃°]))`,
  'y',
)
const box = new RegExp(
  `(?:-\\s*)?([*√✓✔](?=[\\[${emptyBoxes}]))?(?:\\[([ xX√✓*]?)\\]|([${boxSigns}]))\\s*(?:[•·▪]\\s*)?(?=\\S)`,
  'y',
)

const emptyTicks = `${emptyBoxes}◻-+`
const forms: Readonly<Record<string, OptionForm>> = {
  '.': 'dot',
  '、': 'dun',
  ':': 'colon',
  ')': 'paren',
  ']': 'paren',
  ',': 'comma',
}

const isUpper = (letter: string): boolean => letter < 'a'
const indexOf = (letter: string): number => (letter.codePointAt(0) ?? 65) - (isUpper(letter) ? 65 : 97)

function ticked(mark: string | undefined): boolean | null {
  if (mark === undefined) return null
  if (mark.startsWith('[')) return /[^[\]\s]/.test(mark)
  return emptyTicks.includes(mark) ? (mark === '-' || mark === '+' ? null : false) : true
}

/** "a.m.", "e.g.", "U.S.A." and "A.B.C" open with a letter that labels nothing; "A.F. Scott" may be a name behind its label. */
const abbreviation = /^[A-Za-z]\.[A-Za-z]\.(?!\s[A-Z])/

/** "Option A: ...", "Choice B) ..." */
const worded = /(?:option|choice|opci[óo]n|op[çc][ãa]o|opzione|alternativa|вариант|选项|選項)\s?(?=[A-L]\s?[.、:)])/iy
const mayBeWord = new Set(['o', 'O', 'c', 'C', 'a', 'A', 'в', 'В', '选', '選'])

function wordLength(folded: string, at: number): number {
  if (!mayBeWord.has(folded.charAt(at))) return 0
  worded.lastIndex = at
  return worded.exec(folded)?.[0].length ?? 0
}

/** "A) text": the label of most options, of which nothing else is to be found out. */
function plainLabel(folded: string, at: number): OpenPiece | null {
  const [letter, sign] = [folded.charAt(at), folded.charAt(at + 1)]
  const form = sign === ',' ? undefined : forms[sign]
  const mayAbbreviate = form === 'dot' && folded.charAt(at + 3) === '.'
  if (form === undefined || mayAbbreviate || !/[A-La-l]/.test(letter)) return null
  let from = at + 2
  while (folded.charAt(from) === ' ' || /\s/.test(folded.charAt(from))) from++
  return piece(indexOf(letter), form, !isUpper(letter), null, at, from - at)
}

/** The option label at `at`, of any form; `strongOnly` leaves out bare letters. */
export function readOptionLabel(folded: string, at: number, strongOnly: boolean): OpenPiece | null {
  const plain = plainLabel(folded, at)
  if (plain) return plain
  const word = wordLength(folded, at)
  label.lastIndex = at + word
  const match = label.exec(folded)
  if (match) {
    const [whole, mark, round, square, letter, separator, circled] = match
    if (circled) {
      const code = circled.charCodeAt(0)
      const lower = code >= 0x24d0
      return piece(code - (lower ? 0x24d0 : 0x24b6), 'circled', lower, ticked(mark), at, whole.length)
    }
    const found = round ?? square ?? letter ?? ''
    const form = separator === undefined ? 'bracket' : (forms[separator] ?? 'dot')
    if (form === 'dot' && abbreviation.test(folded.slice(at, at + 6))) return null
    if (form === 'comma' && strongOnly) return null
    return piece(indexOf(found), form, !isUpper(found), ticked(mark), at, word + whole.length)
  }
  if (strongOnly) return null
  bareLabel.lastIndex = at
  const bare = bareLabel.exec(folded)
  if (bare?.[2]) return piece(indexOf(bare[2]), 'bare', !isUpper(bare[2]), ticked(bare[1]), at, bare[0].length)
  return null
}

/** A tick box without letter at the start of a line: "[x] text", "☐ text". */
export function readTickBox(folded: string): OptionPiece | null {
  box.lastIndex = 0
  const match = box.exec(folded)
  if (!match) return null
  const [whole, mark, square, sign] = match
  const isFull = square !== undefined ? square.trim() !== '' : `☒${fullBoxes}${tickSigns}`.includes(sign ?? ' ')
  const on = mark !== undefined || isFull
  return { index: -1, form: 'check', lower: false, ticked: on, labelFrom: 0, from: whole.length, to: folded.length }
}

function piece(
  index: number,
  form: OptionForm,
  lower: boolean,
  mark: boolean | null,
  at: number,
  length: number,
): OpenPiece {
  return { index, form, lower, ticked: mark, labelFrom: at, from: at + length, to: at + length }
}

/** Forms that are mixed freely by people. */
function isSameForm(a: OptionForm, b: OptionForm): boolean {
  return a === b || (a === 'dot' && b === 'dun') || (a === 'dun' && b === 'dot') || (a === 'dot' && b === 'comma')
}

const latin = /[A-Za-z_$&]/
/** "[x] B." behind option A. */
const boxBefore = /(?<=\s)\[[ xX√✓*]?\]\s{0,2}$/
/** "☐ B." behind an option that has such a box, too. */
const signBefore = new RegExp(`(?<=\\s)[${emptyBoxes}${fullBoxes}◻☑]\\s{1,2}$`)

/** Where the label after `previous` stands, or null. It must not be glued to a Latin word. */
function nextLabel(folded: string, previous: OptionPiece, end: number, mayBeEmpty: boolean): OpenPiece | null {
  const upper = String.fromCharCode((previous.lower ? 97 : 65) + previous.index + 1)
  const circledCode = String.fromCharCode((previous.lower ? 0x24d0 : 0x24b6) + previous.index + 1)
  const sought = previous.form === 'circled' ? circledCode : upper
  for (let at = folded.indexOf(sought, previous.from); at >= 0 && at < end; at = folded.indexOf(sought, at + 1)) {
    const before = folded.charAt(at - 1)
    const opens = before === '(' || before === '['
    let start = opens ? at - 1 : at
    if (before === ' ' && '(['.includes(folded.charAt(at - 2)) && at - 2 > previous.from) start = at - 2
    const near = folded.slice(Math.max(previous.from, start - 6), start)
    const box = boxBefore.exec(near) ?? (previous.ticked === null ? null : signBefore.exec(near))
    if (box) start -= box[0].length
    else if (start > previous.from && isTickAt(folded, start - 1)) start--
    const found =
      readOptionLabel(folded, start, previous.form !== 'bare') ??
      (before === ';' ? behindSemicolon(folded, at, previous) : null)
    if (!found || found.index !== previous.index + 1) continue
    const spaced = /\s/.test(folded.charAt(start - 1))
    const glued = !spaced && !opens && latin.test(folded.charAt(start - 1))
    if (glued || (!mayBeEmpty && folded.slice(previous.from, start).trim() === '')) continue
    if (isSameForm(previous.form, found.form) ? found.form !== 'bare' || spaced : spaced && found.form !== 'bare')
      return found
    if (previous.form === 'bare' && (spaced || isGluedHan(folded, start, found))) return found
  }
  return nextInOtherCase(folded, previous, end)
}

/** "A、water；B、oil；Cmilk": the sign that parts the options makes up for the one that a letter lacks. */
function behindSemicolon(folded: string, at: number, { index, form, lower }: OptionPiece): OpenPiece | null {
  if (!/[\u4e00-\u9fff;]/.test(folded.charAt(at + 1))) return null
  return piece(index + 1, form, lower, null, at, folded.charAt(at + 1) === ';' ? 2 : 1)
}

/** "B. happy \t c. sad": the next letter slipped into the other case, behind a wide blank. */
function nextInOtherCase(folded: string, { form, lower, index, from }: OptionPiece, end: number): OpenPiece | null {
  if (form === 'bare' || form === 'circled' || !(folded.includes('\t') || folded.includes('  '))) return null
  const sought = String.fromCharCode((lower ? 65 : 97) + index + 1)
  for (let at = folded.indexOf(sought, from); at >= 0 && at < end; at = folded.indexOf(sought, at + 1)) {
    if (!/\t$|\s\s$/.test(folded.slice(at - 2, at))) continue
    const found = readOptionLabel(folded, at, true)
    if (found?.form === form && folded.slice(from, at).trim() !== '') return { ...found, lower }
  }
  return null
}

const endsHan = /[\u4e00-\u9fff》”’%℃°]/
const opensHan = /[\u4e00-\u9fff《“‘\d]/

/** "A黑B白", "A《黑》B《白》", "A5点B6点": a letter between Chinese words. */
const isGluedHan = (folded: string, start: number, { form, from }: OptionPiece): boolean =>
  form === 'bare' && endsHan.test(folded.charAt(start - 1)) && opensHan.test(folded.charAt(from))

const tickMarks = tickSigns + emptyBoxes

/** A star is a tick where a blank parts it from the option before. */
function isTickAt(folded: string, at: number): boolean {
  const sign = folded.charAt(at)
  return sign === '*' ? /\s/.test(folded.charAt(at - 1)) : sign !== '' && tickMarks.includes(sign)
}

/** "while brokers B and C go offline": bare letters that a word joins are names in a sentence. */
const joinsNames = /^(?:,?\s*(?:and|or|und|oder|et|ou|y|o|e|i|и|или|og|och|va|ve|dan)|[,/&+])\s?$/

/**
 * The run of options that opens at `first`, which it takes over: its texts cut where the next label in order stands.
 * `mayBeEmpty`: pictures stand for texts.
 */
export function chainFrom(folded: string, first: OpenPiece, end: number, mayBeEmpty = false): OptionPiece[] {
  let current = first
  const chain: OptionPiece[] = [current]
  for (;;) {
    const next = current.index < 0 || current.index >= 11 ? null : nextLabel(folded, current, end, mayBeEmpty)
    if (next && current.form === 'bare' && joinsNames.test(folded.slice(current.from, next.labelFrom)))
      return [{ ...first, to: end }]
    current.to = next ? withoutStroke(folded, current.from, next.labelFrom) : end
    if (!next) return chain
    chain.push(next)
    current = next
  }
}

/** "A. x | B. y": a stroke between blanks parts two options, and is part of neither. */
function withoutStroke(folded: string, from: number, to: number): number {
  let at = to - 1
  while (at > from && folded.charAt(at) === ' ') at--
  const isStroke = at > from + 1 && at < to - 1 && '|/'.includes(folded.charAt(at)) && folded.charAt(at - 1) === ' '
  return isStroke ? at - 1 : to
}

/** What every run within a line has somewhere; all else need not be searched for each of them. */
const mayHoldRun = /A[\s.、:)\]\u4e00-\u9fff]|a[.)\]]|B\s?[.、:)\]]/

const inlineA =
  /(?<=[\s)?。:,;_…”"]|[\u4e00-\u9fff]|\s[*✓✔√])(?:\(\s?A\s?\)|\[\s?A\s?\]|A\s?[.、:)\]])|(?<=[\s)?:]|\s[*✓✔√])(?:\(a\)|a[.)])(?=\s?\S)/g
/** "... is *a) red": a tick before the first option. */
const tickBehind = /(?<=\s)[*✓✔√]\s?$/

const wordBefore = /(?:^|[\s.?!:;)])(\p{L}{3,12}\s{1,2})$/u

/** "Option A: x Option B: y": one word before each letter is part of the label. */
function withoutWords(folded: string, chain: readonly OptionPiece[]): readonly OptionPiece[] {
  const words = chain.map(({ labelFrom }) => wordBefore.exec(folded.slice(Math.max(0, labelFrom - 16), labelFrom))?.[1])
  const [word] = words
  if (word === undefined || words.some((other) => other?.trim() !== word.trim())) return chain
  const starts = chain.map(({ labelFrom }, at) => labelFrom - (words[at]?.length ?? 0))
  return chain.map((piece, at) => ({ ...piece, labelFrom: starts[at] ?? 0, to: starts[at + 1] ?? piece.to }))
}

/** A run of options that begins inside a line, behind the stem: "... is ( ) A. x B. y". Empty if there is none. */
export function chainInside(folded: string, start: number, end: number): readonly OptionPiece[] {
  if (!mayHoldRun.test(folded)) return none
  inlineA.lastIndex = start + 1
  for (let match = inlineA.exec(folded); match; match = inlineA.exec(folded)) {
    if (match.index >= end) break
    const tick = tickBehind.exec(folded.slice(Math.max(start, match.index - 3), match.index))?.[0] ?? ''
    const first = readOptionLabel(folded, match.index - tick.length, true)
    if (!first) continue
    const chain = chainFrom(folded, first, end)
    if (chain.length === 2 && namesInSentence(folded, chain)) continue
    if (chain.length >= 2) return withoutWords(folded, chain)
    if (first.form !== 'bracket' && first.from < end && /[\s。?)]/.test(folded.charAt(match.index - 1))) return chain
  }
  return chainBehindBracket(folded, start, end) ?? chainFromB(folded, start, end)
}

/** "点(A)から点(B)までの距離は": two brackets, each right behind a word and in front of the next, name things in a sentence. */
const namesInSentence = (folded: string, chain: readonly OptionPiece[]): boolean =>
  chain.every(
    ({ form, labelFrom, from }) =>
      form === 'bracket' && /[\p{L}\p{N}]/u.test(folded.charAt(labelFrom - 1)) && /\p{L}/u.test(folded.charAt(from)),
  )

const bareInline = /(?<=[)?:。]\s{1,8})A(?=[\u4e00-\u9fff])/g

/** "（ ）  A红  B蓝  C绿" behind a stem: letters without punctuation, at least three of them with blanks between. */
function chainBehindBracket(folded: string, start: number, end: number): OptionPiece[] | null {
  bareInline.lastIndex = start + 1
  const match = bareInline.exec(folded)
  const first = match && match.index < end ? readOptionLabel(folded, match.index, false) : null
  const chain = first ? chainFrom(folded, first, end) : []
  return chain.length >= 3 ? chain : null
}

const inlineB = /(?<=\S\s{2,40})B\s?[.、:)\]]/g

/** "text    B. x  C. y": a run of options whose first letter is not there. */
function chainFromB(folded: string, start: number, end: number): readonly OptionPiece[] {
  inlineB.lastIndex = start + 1
  const match = inlineB.exec(folded)
  const first = match && match.index < end ? readOptionLabel(folded, match.index, true) : null
  return first ? chainFrom(folded, first, end) : none
}

const none: readonly OptionPiece[] = []
