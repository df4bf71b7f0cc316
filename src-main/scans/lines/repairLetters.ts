import type { ReadLetter, ReadLine } from './ReadLine.ts'

type Repair = { where: RegExp; make: (letters: ReadLetter[], from: number, to: number) => void }

const rename =
  (name: (text: string) => string): Repair['make'] =>
  (letters, from, to) => {
    for (let at = from; at < to; at++) {
      const letter = letters[at]
      if (letter) letters[at] = { ...letter, text: name(letter.text) }
    }
  }

/** Puts the letter once more. */
const double: Repair['make'] = (letters, from) => void letters.splice(from, 0, ...letters.slice(from, from + 1))

/** Makes two brackets of one letter. */
const pair: Repair['make'] = (letters, from) => {
  const letter = letters[from]
  if (letter) letters.splice(from, 1, { ...letter, text: '(' }, { ...letter, text: ')' })
}

/** Puts a bracket before a letter. */
const bracket =
  (text: string): Repair['make'] =>
  (letters, from) => {
    const letter = letters[from]
    if (letter) letters.splice(from, 0, { ...letter, text })
  }
const close = bracket('）')
const closeSquare: Repair['make'] = (letters, from, to) => {
  const letter = letters[to]
  if (letter) letters.splice(from, to - from, ...[' ', ']', ' '].map((text) => ({ ...letter, text })))
}

const circled = (digit: string): string => String.fromCodePoint(0x245f + Number(digit))

const remove: Repair['make'] = (letters, from, to) => void letters.splice(from, to - from)

/** Puts a blank before a letter: seen as none where letters stand close. */
const part: Repair['make'] = (letters, from) => {
  const [before, after] = [letters[from - 1], letters[from]]
  if (before && after) letters.splice(from, 0, { text: ' ', at: (before.at + after.at) / 2, confidence: 1 })
}

/** Three words and more between slashes that stand apart, as far as is to be looked. */
const wordBank = '^(?=(?:[^/／]*[/／]){3})(?=.*(?:\\s[/／]|[/／]\\s)).*?'

/** A row of ticks and crosses alone, as in a table of answers, with the sides of its cells. */
const rowOfMarks = '^(?=[\\s|√×✓<vVxX]+$)(?=[^√×✓]*[√×✓])(?=\\s*\\S\\s*\\S).*?'

/**
 * What the recogniser takes for something else every time, and what it never writes. Each group named `it` is repaired; of a line whose
 * letters were read as its text.
 */
const repairs: readonly Repair[] = [
  // the number of a part
  { where: /^\s*[（(]\s*(?<it>[-—_])\s*[)）](?=\s?\p{Script=Han})/gu, make: rename(() => '一') },
  // a line to write on, or the shadow of a bracket
  { where: /(?<!^\s*)[（(]\s*(?<it>[-—_一~～.]{1,3})\s*[)）]/g, make: remove },
  // ticks and crosses in brackets, which are no variable
  {
    where: /(?:^|[\p{Script=Han}。！？”）)]\s*)[（(]\s*(?<it>[VvxX])\s*[)）](?=\s*(?:$|\d))/gu,
    make: rename((text) => (/v/i.test(text) ? '√' : '×')),
  },
  // two brackets close together, before the points or at the end of a statement
  { where: /[\p{Script=Han}。？！][（(](?<it>[0O（(])(?=\s?[[【]\d|\s?$)/gu, make: rename(() => ')') },
  { where: /[。？！]\s?(?<it>0)(?=\s?[[【]\d|\s?$)/gu, make: pair },
  { where: /[\p{Script=Han}。？！](?<it>[（(])(?=\s?[[【]\d)/gu, make: pair },
  { where: /[（(](?<it>[（(])(?=[^（）()]{1,12}[)）]\s?$)/g, make: close },
  // a square of two brackets before an option
  { where: /^\s*\[(?<it>\s?)(?=[A-H][.．、)）])/g, make: closeSquare },
  // a tick or a cross behind an answer
  { where: /(?:answer|答案)\s?[:：].{0,30}\s(?<it>[Vv])\s?$/gi, make: rename(() => '√') },
  { where: /(?:answer|答案)\s?[:：].{0,30}\s(?<it>[Xx])\s?$/gi, make: rename(() => '×') },
  // the name of an unknown, which is no sign between two numbers
  { where: /(?:^|[\s(（=+\-/])(?<it>×)(?=\s?[+\-/^=<>≤≥])/g, make: rename(() => 'x') },
  { where: /(?:[A-Za-z\d)）]\s?[+/]|[A-Za-z]\s?-)\s?(?<it>×)(?=\s*(?:$|[)）,，。.;；?？]))/g, make: rename(() => 'x') },
  // a tick behind an option, and marks before the number of a question
  { where: /^\s*[A-Ha-h][.．、)）].*\s(?<it>[Vv<])\s*$/g, make: rename(() => '√') },
  { where: /^\s*(?<it>[Vv<])\s*$/g, make: rename(() => '√') },
  { where: /^\s*(?<it>[Xx])\s*$/g, make: rename(() => '×') },
  { where: /^\s*(?<it>[Vv<])\s+\d{1,3}\s*[.．、]/g, make: rename(() => '√') },
  { where: /^\s*(?<it>[Xx])\s+\d{1,3}\s*[.．、]/g, make: rename(() => '×') },
  { where: new RegExp(`${rowOfMarks}(?<it>[<vV])`, 'g'), make: rename(() => '√') },
  { where: new RegExp(`${rowOfMarks}(?<it>[xX])`, 'g'), make: rename(() => '×') },
  { where: new RegExp(`${rowOfMarks}(?<it>\\|\\s?)`, 'g'), make: remove },
  // a nought where a number is
  { where: /[=<>≤≥+*/\d]\s?(?<it>[Oo])(?![A-Za-z])/g, make: rename(() => '0') },
  { where: /(?<![A-Za-z])(?<it>[O])(?=[<≤]|\.\d)/g, make: rename(() => '0') },
  // a sign between two numbers
  { where: /\d\s?(?<it>X)(?=\s?(?:\d|[a-z](?![a-z])))/g, make: rename(() => '×') },
  // formulas as they are typed: what opens and closes them, and their arguments
  {
    where: /^\s*[A-Ha-h][.．、)）]\s?(?<it>S)(?=[^$]{0,40}[\\^_=+-][^$]{0,40}[$sS]\s?$)/g,
    make: rename(() => '$'),
  },
  {
    where:
      /^\s*[A-Ha-h][.．、)）]\s?\$(?=[^$]{0,40}[\\^_=+-])[^$]{0,60}(?:[\d)}\]]|(?<![A-Za-z])[a-z])(?<it>[sS])\s?$/g,
    make: rename(() => '$'),
  },
  { where: /\\(?:sqrt|frac)(?<it>[[(|])(?=[^{}$]{1,12}[)\]}])/g, make: rename(() => '{') },
  { where: /\\(?:sqrt|frac)\{[^{}$()]{1,8}(?<it>[)\]])/g, make: rename(() => '}') },
  { where: /(?<![A-Za-z])(?<it>S)(?=[a-z\d]{0,3}[\\^_=+{][^$]{0,20}\$)/g, make: rename(() => '$') },
  {
    where:
      /\$[^$]{0,12}?(?<it>[({|lH])(?=(?:geq?|leq?|frac|sqrt|times|cdot|pm|neq?|alpha|beta|pi|theta|sin|cos|log)\b)/g,
    make: rename(() => '\\'),
  },
  { where: /\\frac\{[^{}$]{1,8}\}?(?<it>[H(|l])(?=[^{}$]{1,8}\}\$)/g, make: rename(() => '{') },
  { where: /\\(?:geq|leq|neq)\s(?<it>O)\$/g, make: rename(() => '0') },
  // brackets of a pair are of one width
  { where: /（[^（）()]*(?<it>\))/g, make: rename(() => '）') },
  { where: /(?<it>\()[^（）()]*）/g, make: rename(() => '（') },
  // a stroke for a one, one way or the other
  { where: /(?<=\p{Script=Han})(?<it>[—-])(?=\p{Script=Han}|[。；）]$)/gu, make: rename(() => '一') },
  { where: /\bI(?<it>[l1]{1,2})(?=\s*[.:：、)）]|$)/g, make: rename(() => 'I') },
  {
    where: /(?<![\d.])(?<it>1)(?= (?:have|am|was|will|would|do|did|can|could|had|should|need|like|think|know|want)\b)/g,
    make: rename(() => 'I'),
  },
  // Roman numbers of statements that are counted up
  {
    where: /(?<![\p{L}\d])I{0,2}(?<it>l)(?=l{0,2}(?:,\s?|\s)(?:only\b|and [Il]|[Il]{1,3}\b))/gu,
    make: rename(() => 'I'),
  },
  { where: /(?:I and|I,) ?I{0,2}(?<it>l)(?=l{0,2}(?:\s|[,，.]|$))/g, make: rename(() => 'I') },
  // no word begins with a small l before a consonant, but the logarithm
  { where: /(?<![\p{L}\d$\\])(?<it>l)(?=[bcdfgmnrstvz][a-z]{2})/gu, make: rename(() => 'I') },
  { where: /(?<![\p{L}\d$\\])(?<it>l)(?=[fnst] [a-zA-Z]{2})/gu, make: rename(() => 'I') },
  { where: /(?<![\p{L}\d.])(?<it>0)(?=[a-wyz][a-z])/gu, make: rename(() => 'O') },
  // a blank within a label
  { where: /^\s*[（(]?(?:[A-Ha-h]|[ivx]{1,4}|\d{1,3})(?<it>\s)[.．、)）]/g, make: remove },
  // a small Roman three
  { where: /(?:^|\s)i(?<it>l)i(?=[.．、)）])/g, make: rename(() => 'i') },
  { where: /(?:^|\s)ii[.．、)）].*\s(?<it>i)i[.．、)）].*\siv[.．、)）]/g, make: double },
  { where: /(?:^|\s)(?:i{1,3}|iv|vi?)[.．](?<it>[\p{Script=Han}\d])/gu, make: part },
  // a stop behind the letter of an answer, or a line to write on
  { where: /(?<=\p{Script=Han}.{0,200})_\s?(?<it>[oO0])\s?$/gu, make: rename(() => '。') },
  { where: /^\s*[A-H]{1,4}(?<it>o)\s*$/g, make: rename(() => '。') },
  // the first of two initials
  { where: /\S\s(?<it>1)(?=\.\s?[A-Z]\.\s?[A-Z][a-z])/g, make: rename(() => 'I') },
  { where: /\S[.．]\s?(?<it>1)(?=\.\s?[A-Z]\.\s?[A-Z][a-z])/g, make: rename(() => 'I') },
  // a dash between a number and its question
  { where: /^\s*\d{1,3}\s[-—–](?<it>[（(\p{Script=Han}])/gu, make: part },
  // the number of a question with a blank that is none
  { where: /^第(?<it>\s)(?=\d{1,3}\s?题)/g, make: remove },
  // a narrow blank behind the word for the answer
  {
    where: /[\s。？！）)](?:正确|参考|标准)?答案(?<it>正确|错误|对|错|[√×])\s*$/g,
    make: part,
  },
  // the title behind the number of a part
  { where: /^第[一二三四五六七八九十\d]{1,3}(?:大题|部分|章|节|单元|题)(?<it>\p{Script=Han})/gu, make: part },
  // a line to write on
  { where: /_\d{0,2}(?<it>…)/g, make: rename(() => '_') },
  { where: /(?<it>…)\d{0,2}_/g, make: rename(() => '_') },
  { where: /_[-—–]*(?<it>[-—–]+)/g, make: rename(() => '_') },
  { where: /(?<it>(?<![-—–])[-—–]+)_/g, make: rename(() => '_') },
  { where: /(?:^|\s)(?<it>[-—–]{3,})(?=\s|[.,，。]|$)/g, make: rename(() => '_') },
  { where: /(?<=[\p{Script=Han}，。：；、])(?<it>_)(?=\s*(?:[\p{Script=Han}，。；、]|$))/gu, make: double },
  // words to choose from
  { where: new RegExp(`${wordBank}(?<it>／)`, 'g'), make: rename(() => '/') },
  { where: new RegExp(`${wordBank}\\S(?<it>/)`, 'g'), make: part },
  { where: new RegExp(`${wordBank}/(?<it>\\S)`, 'g'), make: part },
  // dots that open a remark
  { where: /^\s*[.．]{1,2}(?<it>\s)(?=[.．])/g, make: remove },
  { where: /^\s*(?=[.．]{2})\.{0,3}(?<it>．)/g, make: rename(() => '.') },
  { where: /^\s*(?<it>\.)\.(?=\s|[\p{Script=Han}《“])/gu, make: double },
  { where: /^\s*\.{3}(?<it>[\p{Script=Han}《“])/gu, make: part },
  // the number of a question that stands close, and what a site says of two answers
  { where: /^\s*[#＃]\d{1,3}(?<it>[\p{Script=Han}A-Z《“])/gu, make: part },
  {
    where: /答案(?:是|为)?\s?[:：]?\s?[A-Ha-h√×对错]{1,8}(?<it>(?:我|你|您|学生|考生|正确|参考|标准)的?答案)/g,
    make: part,
  },
  // a line of one sign
  { where: /^\s*(?=[~～{}]{1,4}\s*$)~*(?<it>[～{}])/g, make: rename(() => '~') },
  { where: /^\s*(?<it>~)\s*$/g, make: double },
  { where: /^\s*(?=\S*@)(?=\S*[^@\s])(?<it>[@©eao0]{3,})\s*$/g, make: rename(() => '@') },
  // a colon that was read twice
  { where: /(?:：|(?<=\p{Script=Han}):)\s?(?<it>[:：])/gu, make: remove },
  // circled numbers in a row
  { where: /[①-⑧](?<it>[2-9])(?=[\s①-⑨,，、;；]|$)/g, make: rename(circled) },
  {
    where:
      /(?:^|[\s.．、)）])(?=[\dO]{0,4}[①-⑨])[①-⑨\dO]{0,5}?(?<it>[\dO])(?=[①-⑨\dO]{0,5}(?:[\s,，、;；.。）)]|[B-H][.．、]|$))/g,
    make: rename((text) => circled(/[0O]/.test(text) ? '1' : text)),
  },
  // options in one line, and the answer behind a text
  {
    where:
      /(?:(?:^|\s)[（(]?A[.．、）)].*?|^[B-G][.．、].*?)[\p{Script=Han}）)】、。；;\d①-⑳](?<it>[B-H])[.．、](?!\d)/gu,
    make: part,
  },
  {
    where:
      /\S(?<it>(?:正确|参考|标准)答案|(?<!正确|参考|标准|本题|的)答案)(?:是|为)?\s*[:：]\s*(?:[（(]?\s?[A-Ha-h](?:[,，、]?\s?[A-Ha-h]){0,7}\s?[)）]?|[√×对错]|正确|错误)\s*$/gu,
    make: part,
  },
]

/** Repairs the letters of a line, each kind of mistake until none is left. */
export function repairLetters(line: ReadLine): ReadLine {
  const letters = [...line.letters]
  for (const { where, make } of repairs)
    for (let round = 0; round < 10; round++) {
      const place = placeOf(letters, where)
      if (!place) break
      make(letters, ...place)
    }
  return { ...line, letters }
}

/** From which letter to which the first mistake reaches. */
function placeOf(letters: readonly ReadLetter[], where: RegExp): [number, number] | undefined {
  const text = letters.map((letter) => letter.text).join('')
  where.lastIndex = 0
  const found = new RegExp(where.source, `${where.flags.replace('g', '')}d`).exec(text)
  const [from, to] = found?.indices?.groups?.it ?? []
  if (from === undefined || to === undefined) return undefined
  const letterAt = (offset: number) => {
    let at = 0
    let length = 0
    while (at < letters.length && length < offset) length += letters[at++]?.text.length ?? 0
    return at
  }
  return [letterAt(from), letterAt(to)]
}
