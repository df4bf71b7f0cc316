import { changeEach } from '../../Edited.ts'
import { hasNumber, type Lexed } from '../../lexed.ts'
import { remembered } from '../../remembered.ts'
import { opensBlank } from '../../tokens/asking.ts'
import { letterTruth, plainTruth, shortTruth, truthOf } from '../../tokens/truthWords.ts'
import { anyOf } from '../../tokens/words.ts'
import { linesWith } from '../linesWith.ts'
import { sectionTypes } from '../titles/sectionTypes.ts'

/**
 * What stands behind a sign at the end of a numbered line: "-D: peace", "=> true", "# AC". `from..to` is the answer: the text
 * of the option where it is printed, else its letter or the truth value.
 */
type Tail = Readonly<{ sign: string; labelFrom: number; from: number; to: number; isText: boolean; isOpen?: true }>

const tail = new RegExp(
  `(?:\\s?([-–—=>→|#~:]{1,3})\\s?|(\\t|\\s{3}))(?:\\(?[A-H]{1,8}\\)?\\s?[:.、]\\s?(\\S.*)|\\(?([A-H]{1,8}|${plainTruth})\\)?\\s?[:.。;]?)$`,
  'i',
)
/** "... at a time. (F)": a letter or word of truth in brackets behind a statement. */
const judged = new RegExp(`\\s?(?:\\(\\s?(T|F|True|False)\\s?\\)|\\[\\s?(${letterTruth})\\s?\\])\\s?[.。]?$`, 'i')
/** "Snow is cold. Y", "雪是冷的。对": a word or letter for right or wrong alone behind the sentence. */
const saidBehind = new RegExp(`(?<=[.。!])\\s{0,2}(${shortTruth}|${letterTruth})[.。]?$`, 'i')
/** "is the ____ of a project. # scope": words behind a sign, where a blank stands before it. */
const filled = /\s(#{1,2}|\|{1,2}|[-=]>|→|--|—|={1,2}|\/\/|~)\s?(\S.{0,100})$/
/** "is the ____ of a project.   scope": words behind the sentence, a wide blank between. */
const apart = /(?<=[.。;)\]_])(\s{2}|\t)\s*(?!\p{L}[\p{L} ]{0,20}[:=])(\S.{0,100})$/u
/** "Who made it? : Gosling": words behind a sign, right behind the question. */
const answered = /[?]\s?(:|={1,2}>?|→|[-–—]{1,2}>?|\||#)\s?(\S.{0,300})$/
/** "... ( ) A|C", "... ( ) A-C", "(A|C|D)": the sign joins letters. */
const letterBefore = /[\s()[\]_?。|][A-H]$/
const longest = 400
/** What is said right behind the sentence has no sign before it. */
const behindStop = '.'

/** A firm number begins the line; the "A" of "4. A year ..." is a word. */
const isNumbered = (line: Lexed): boolean =>
  (hasNumber(line) || (line.number?.weak === false && !opensOption(line))) &&
  line.key === null &&
  line.noise === null &&
  line.fields.length === 0 &&
  line.pieces.length < 2

/** What a numbered line does: leave a blank, ask, or say something. */
type Kind = 'blank' | 'asked' | 'said'
const kindOf = (text: string): Kind => (opensBlank.test(text) ? 'blank' : /[?]/.test(text) ? 'asked' : 'said')

function tailOf({ line, from }: Lexed): Tail | null {
  const folded = line.folded.trimEnd()
  const skip = Math.max(from + 1, folded.length - longest)
  const end = folded.slice(skip)
  const found = (sign: string, index: number, text: string, isText: boolean): Tail => {
    const start = isText ? folded.length - text.length : folded.indexOf(text, skip + index + 1)
    return { sign, labelFrom: skip + index, from: start, to: start + text.length, isText }
  }
  const match = tail.exec(end)
  if (match && letterBefore.test(end.slice(0, match.index))) return null
  const text = match?.[3] ?? match?.[4]
  if (match && text !== undefined) return found(match[1] ?? ' ', match.index, text, match[3] !== undefined)
  const truth = judged.exec(end)
  const verdict = truth?.[1] ?? truth?.[2]
  if (truth && verdict) return found('()', truth.index, verdict, false)
  const said = saidBehind.exec(end)
  if (said?.[1]) {
    const from = skip + said.index + said[0].indexOf(said[1])
    return { sign: behindStop, labelFrom: skip + said.index, from, to: from + said[1].length, isText: false }
  }
  const open = answered.exec(end)
  if (open?.[1] && open[2])
    return { ...found(`?${open[1]}`, open.index, open[2], true), labelFrom: skip + open.index + 1, isOpen: true }
  const words = filled.exec(end) ?? apart.exec(end)
  return words?.[2] && kindOf(folded.slice(from, skip + words.index)) === 'blank'
    ? found(words[1] ?? '', words.index, words[2], true)
    : null
}

/** How many of the numbered lines of a stretch must end in one sign and an answer. */
const enough = 0.8
const fewest = 3

/** A number with nothing but tags behind it: the line below is its text. */
const isNumberAlone = (line: Lexed | undefined): boolean =>
  line !== undefined && isNumbered(line) && line.heading === null && line.from >= line.line.folded.trimEnd().length

/** Nothing was made of the line. */
const isText = (line: Lexed | undefined): line is Lexed =>
  line !== undefined &&
  line.number === null &&
  line.noise === null &&
  line.heading === null &&
  line.key === null &&
  line.fields.length === 0 &&
  line.pieces.length < 2 &&
  !opensOption(line)

/** The first lines of what is numbered: those with a number, or below a number that stands alone. */
const numberedLines = remembered((lines: readonly Lexed[]): ReadonlySet<number> => {
  const found = new Set<number>()
  const { number, numberedOption } = linesWith(lines)
  for (const at of numberedOption.length === 0 ? number : [...number, ...numberedOption].sort((a, b) => a - b)) {
    const line = lines[at]
    if (!line || !isNumbered(line)) continue
    const [text, below] = [lines[at + 1], lines[at + 2]]
    if (isNumberAlone(line) && isText(text) && !isText(below)) found.add(at + 1)
    else found.add(at)
  }
  return found
})

function pushTo(lists: Map<string, number[]>, name: string, at: number): void {
  const list = lists.get(name)
  if (list) list.push(at)
  else lists.set(name, [at])
}

/** For each line whether options or a labelled answer follow it before the next number: then it wants none at its end. */
function servedLines(lines: readonly Lexed[]): readonly boolean[] {
  const served: boolean[] = new Array(lines.length).fill(false)
  const numbered = numberedLines(lines)
  let isServed = false
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (!line) continue
    served[at] = isServed
    if (numbered.has(at) || line.heading) isServed = false
    else isServed ||= line.pieces.length > 0 || line.fields.some(({ kind }) => kind === 'answer')
  }
  return served
}

/** The numbered lines between two headings and those of all the document, also those of one kind by themselves. */
function stretchesOf(lines: readonly Lexed[]): readonly (readonly number[])[] {
  const served = servedLines(lines)
  const stretches: number[][] = []
  const numbered = numberedLines(lines)
  let names = new Map<string, number[]>()
  const everywhere = new Map<string, number[]>()
  for (const [at, line] of lines.entries()) {
    const beginsAgain = line.number?.value === 1 && hasNumber(line)
    if (line.heading || beginsAgain) {
      stretches.push(...names.values())
      names = new Map()
    }
    if (!line.heading && numbered.has(at)) {
      const kind = served[at] ? 'served' : kindOf(line.line.folded.slice(line.from))
      for (const [lists, name] of [
        [names, 'all'],
        [names, kind],
        [everywhere, 'all'],
        [everywhere, kind],
      ] as const)
        pushTo(lists, name, at)
    }
  }
  return [...everywhere.values(), ...stretches, ...names.values()]
}

/** "I freni ..." begins with a word rather than a label. */
const opensOption = ({ startsWithOption, pieces }: Lexed): boolean => startsWithOption && pieces[0]?.form !== 'bare'

/** Without a number anywhere: the tails of nearly all lines, where each has the same sign of two or more marks, or a truth value behind any; else null. */
function unnumberedTails(lines: readonly Lexed[]): ReadonlyMap<number, Tail> | null {
  if (linesWith(lines).number.length > 0) return null
  const tails = new Map<number, Tail>()
  let shown = 0
  for (const [at, line] of lines.entries()) {
    if (line.noise !== null || line.line.folded.trim() === '') continue
    if (line.fields.length > 0 || opensOption(line) || ++shown - tails.size > 3 + shown * 0.2) return null
    const own = tailOf(line)
    if (own && (!own.isText || own.isOpen)) tails.set(at, own)
  }
  const signs = new Set([...tails.values()].map(({ sign }) => sign))
  const isUsual = tails.size >= fewest && tails.size >= shown * enough && signs.size === 1
  const isFirm = [...signs].every((sign) => sign.trim().length >= 2) || areJudged(lines, tails)
  return isUsual && isFirm ? tails : null
}

/** Behind one mark alone stand words for right and for wrong, and nothing else. */
function areJudged(lines: readonly Lexed[], tails: ReadonlyMap<number, Tail>): boolean {
  const truths = [...tails].map(([at, { from, to }]) => truthOf(lines[at]?.line.folded.slice(from, to) ?? ''))
  return truths.length >= 5 && !truths.includes(null) && new Set(truths).size === 2
}

/** Whether some of the tails say right and others wrong. */
function saysBoth(lines: readonly Lexed[], places: readonly number[], tails: ReadonlyMap<number, Tail>): boolean {
  const said = places.map((at) => truthOf(lines[at]?.line.folded.slice(tails.get(at)?.from, tails.get(at)?.to) ?? ''))
  return said.includes(true) && said.includes(false) && !said.includes(null)
}

/**
 * "1. The highest mountain is ( ). -B: Everest": where nearly all numbered lines of a stretch end in one sign and an answer
 * behind it, the sign is the label of the answer.
 */
export function learnTails(lines: readonly Lexed[]): readonly Lexed[] {
  const tails = new Map<number, Tail>()
  const sections = sectionTypes(lines)
  const bare = unnumberedTails(lines)
  if (bare) return changeEach(lines, (line, at) => (bare.has(at) ? withAnswer(line, bare.get(at)) : line))
  for (const at of numberedLines(lines)) {
    const line = lines[at]
    const own = line ? tailOf(line) : null
    // in a section of true and false the bracket is the place of the answer, and stays
    if (own && !(own.sign === '()' && sections[at])) tails.set(at, own)
  }
  if (tails.size < fewest) return lines
  const learnt = new Set<number>()
  for (const stretch of stretchesOf(lines)) {
    const bySign = new Map<string, number[]>()
    for (const at of stretch) {
      const sign = tails.get(at)?.sign
      if (sign !== undefined) pushTo(bySign, sign, at)
    }
    for (const [sign, found] of bySign) {
      const isUsual = found.length >= Math.max(fewest, stretch.length * enough)
      if (isUsual && ((sign !== behindStop && sign !== '()') || saysBoth(lines, found, tails)))
        for (const at of found) learnt.add(at)
    }
  }
  if (learnt.size === 0) return lines
  for (const [at, own] of likeOpen(lines, learnt, tails)) tails.set(at, own)
  return changeEach(lines, (line, at) => (learnt.has(at) ? withAnswer(line, tails.get(at)) : line))
}

/** Numbered lines that do not end in an answer like the others but have their sign: these order rather than ask. */
function likeOpen(lines: readonly Lexed[], learnt: Set<number>, tails: ReadonlyMap<number, Tail>) {
  const open = [...learnt].map((at) => tails.get(at)).find((own) => own?.isOpen)
  const found = new Map<number, Tail>()
  if (!open) return found
  const sign = open.sign.slice(1)
  for (const at of numberedLines(lines)) {
    const line = lines[at]
    if (!line || learnt.has(at) || tails.has(at) || line.pieces.length > 0) continue
    const folded = line.line.folded.trimEnd()
    const labelFrom = folded.indexOf(sign, line.from + 1)
    const from = labelFrom + sign.length + (folded.slice(labelFrom + sign.length).search(/\S/) || 0)
    if (labelFrom < 0 || from >= folded.length || folded.slice(line.from, labelFrom).trim() === '') continue
    found.set(at, { sign: open.sign, labelFrom, from, to: folded.length, isText: true, isOpen: true })
    learnt.add(at)
  }
  return found
}

/** "... was founded in Corrigé" before a sign: the word that labels answers, which the sign belongs to. */
const labelWord = new RegExp(`(?<=[\\s.?!:。_)])(?:${anyOf('answer', 'answerAtStart')})\\.?\\s?$`, 'iu')

/** Where the label begins, with a word that labels answers before its sign. */
function labelStart({ line, from }: Lexed, labelFrom: number): number {
  const skip = Math.max(from, labelFrom - 40)
  const word = labelWord.exec(line.folded.slice(skip, labelFrom))
  return word && skip + word.index > from ? skip + word.index : labelFrom
}

function withAnswer(line: Lexed, own: Tail | undefined): Lexed {
  if (!own) return line
  const { sign, from, to, isText, isOpen } = own
  const labelFrom = labelStart(line, own.labelFrom)
  return {
    ...line,
    tags: isText && !isOpen && line.tags.length === 0 ? ['fillIn'] : line.tags,
    key: null,
    heading: null,
    pieces: [],
    startsWithOption: false,
    to: labelFrom,
    fields: [{ kind: 'answer', word: sign, labelFrom, from, to, firm: true }],
  }
}
