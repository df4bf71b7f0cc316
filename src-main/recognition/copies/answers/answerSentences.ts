import { changeEach } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { anyOf } from '../../tokens/words.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'

/**
 * A sentence that names options: `from` where it begins on its line, `name` what it names, `shape` all its other words. `isLoose`:
 * nothing ends before it, so it may be part of what the line says; `isWithin`: of what an option says ("A is correct").
 */
type Sentence = Readonly<{
  at: number
  shape: string
  from: number
  name: string
  isLoose: boolean
  isWithin: boolean
}>

const tells =
  /正[确確解答し]|答[案え]|(?<![单單多])[选選](?![项項择擇])|correct|right|answer|key|richtig|korrekt|lösung|antwort|répon|rép\.|exacte|juste|respuest|respost|clave|chave|gabarito|corret|rispost|risp\.|esatt|giust|верн|ответ|отв\.|ключ|правильн|\bans\b|solu[zcçt]|resp|antw|contestaci|回答|정답|해답|답은|답:|맞는/i
/** "错误答案：[B]" names what is wrong. */
const tellsWrong =
  /错[误誤]|錯誤|不正[确確]|wrong|incorrect|\bnot\b|falsch|faux|incorr|errad|errat|erróne|sbagliat|невер|неправильн|間違|誤り|틀린/i
const ofSomebody = new RegExp(
  `(?:^|[^\\p{L}])(?:${anyOf('mine')}|your|my|ihre|meine|deine|votre|ma|ta|su|mi|tu|sua|minha|tua|mia)(?:[^\\p{L}]|$)|我的|你的|您的|学生|考生|あなた|自分|受験|ваш|мой|내\\s`,
  'iu',
)
const join = '\\s?(?:[,、;&|/]|and|und|et|y|e|и|と|와|과|和)?\\s?'
const signs = ['[A-H]', '[TVYNRW]', '[①-⑩]', '[1-9]', '[ア-オ]', '[甲乙丙丁戊]']
const names = signs
  .map((sign) => `${sign}(?:${sign.startsWith('[1') ? '\\s?[,、;&|/]\\s?' : join}${sign}){0,7}`)
  .join('|')
/** A name with nothing that makes it part of a word. */
const named = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}\\p{Script=Katakana}.$(-])[([]?(${names}|(?<=[\\s\\p{Script=Han}])[a-h](?:\\s?[,、;]\\s?[a-h]){0,6}|(?<=[([])[a-h](?:(?:\\s?[,、;]\\s?|\\s(?:(?:and|und|et|y|e)\\s)?)[a-h]){0,6}(?=[)\\]]))(?![\\p{Script=Latin}\\p{N}\\p{Script=Katakana}'’])[)\\]]?`,
  'gu',
)
/** "[A] right": the label of an option. */
const opensBracket = /^[([]/
/** "Which one is right? B": the letter stands for itself. */
const asksBefore = /[?]\s*$/
/** "错误答案:[B] 是" beside the right one. */
const saysWrong = /错误|錯誤|incorrect|wrong|falsch|неверн|неправильн|incorrec|sbagliat|errad/i
/** "选a, b": a name that another one stands before is not all of what is named. */
const goesOnFrom = /(?:^|[^\p{Script=Latin}])[A-Ha-h]\s?[,、;]\s?$/u
const mostBehind = 24
const longestTail = 72
const longest = 600
const fewest = 3
const mostWords = 6

const isShown = (line: Line | undefined): line is Line => isRunningText(line) && line.folded.length <= longest

const optionLabel = /^(?:[([]?[A-La-l1-9]\s?[.、)\]:]|[①-⑩])\s*/
/** "A. True B. False Ans A": what an option says is no part of the sentence. */
const behindLabel = /\s[([]?[B-L]\s?[.、)\]:]\s*$/
/** "Correct answer: " at the beginning of a line, or behind its number, is read as a label wherever it stands. */
const isLabel = /^(?:\d{1,4}\s?[.、)]\s*)?[^:=?。.()\d]{1,40}[:=]\s*$/
/** Behind these a sentence begins anew. */
const endsBefore = /[?!。.;:)\]_^]\s*$|\s\s$|\t$/

/** Where the words before a name begin, from the nearest back to the end of the sentence before them; signs of CJK need no blanks. */
function startsBefore(folded: string, to: number, floor: number): readonly number[] {
  const starts: number[] = []
  let at = to
  for (let words = 0; words < mostWords && at > floor; words++) {
    while (at > floor && /\s/.test(folded.charAt(at - 1))) at--
    while (at > floor && /\S/.test(folded.charAt(at - 1)) && !/[?!。;_]/.test(folded.charAt(at - 1))) at--
    starts.push(at)
    if (endsBefore.test(folded.slice(0, at))) break
  }
  return starts
}

/** The sentences that a line may end in, each with more of its words than the one before. */
function sentencesOf({ folded }: Line, at: number): readonly Sentence[] {
  const skip = Math.max(0, folded.length - longestTail)
  const tail = folded.slice(skip)
  if (!tells.test(tail)) return none
  const match = [...tail.matchAll(named)].at(-1)
  const name = match?.[1]
  const rest = match ? tail.slice(match.index + match[0].length).trim() : ''
  if (!match || name === undefined || rest.length > mostBehind || /[?:()]/.test(rest)) return none
  const to = skip + match.index
  const suffix = rest.replace(/[.。]$/, '')
  const before = folded.slice(0, to)
  if (isLabel.test(before) || (suffix === '' && asksBefore.test(before)) || goesOnFrom.test(before)) return none
  const opened = optionLabel.exec(folded)?.[0].length ?? 0
  const label = to < opened ? 0 : opened
  const isOption = label > 0
  const starts = suffix === '' ? [] : [to]
  starts.push(...startsBefore(folded, to, label))
  return starts.flatMap((from): readonly Sentence[] => {
    const words = folded.slice(from, to).trim()
    if (words === '' && (/\d/.test(name) || (opensBracket.test(folded.slice(from)) && !/\s/.test(suffix)))) return none
    if (
      (isOption && from <= label) ||
      (isOption && behindLabel.test(folded.slice(0, from))) ||
      !tells.test(words + suffix) ||
      namesType.test(words) ||
      saysWrong.test(words) ||
      ofSomebody.test(words) ||
      tellsWrong.test(words) ||
      /["“”[\]{}<>|]/.test(words)
    )
      return none
    const isLoose = words === '' && from > 0 && !endsBefore.test(folded.slice(0, from))
    const isWithin = isLoose && isOption
    return [{ at, isLoose, isWithin, shape: `${words.toLowerCase()}\n${suffix.toLowerCase()}`, from, name }]
  })
}

const none: readonly Sentence[] = []

/** "q.3 ANS B" below an option: what stands before the sentence is the number of the question once more; "D. 1938" is an option. */
const numberAgain = /^[^\s\d]{1,12}\d{1,4}[^\s\w]?\s*$/
const lengthBefore = (lines: readonly Line[], { at, from }: Sentence): number => {
  const before = lines[at]?.folded.slice(0, from) ?? ''
  const isNumber =
    numberAgain.test(before) && !optionLabel.test(before) && optionLabel.test(lines[at - 1]?.folded ?? '')
  return isNumber ? 0 : before.trimEnd().length
}

/** "A is wrong." above "B is correct.": what is said of every option explains. */
const opensWithName = /^(?:[A-H]|[①-⑩])(?:项|項|选项)?\s?(?![.、:)\]])[^A-Za-z\d.、:)]/u

const labelLetter = /^[([]?\s?([A-L])\s?[.、)\]:]/

/** "【A】正确" above "【B】错误": an option, with the one before or behind it beside it. */
function isBesideNext(lines: readonly Line[], at: number): boolean {
  const letterAt = (place: number): number =>
    labelLetter.exec(lines[place]?.folded ?? '')?.[1]?.charCodeAt(0) ?? Number.NaN
  return letterAt(at - 1) === letterAt(at) - 1 || letterAt(at + 1) === letterAt(at) + 1
}

/** "A项：...。A项正确。" speaks of one option from its beginning on. */
const opensWithItem = /^[A-L](?:[、,和][A-L]){0,4}[选選]?[项項](?:[:,]|是|属|指|的|为)/

const isExplained = (lines: readonly Line[], at: number): boolean =>
  [at - 1, at + 1].some((beside) => opensWithName.test(lines[beside]?.folded ?? ''))

/** The lines on which such a sentence may stand: those without a letter, and the last option above each. */
function placesOf(lines: readonly Line[]): readonly number[] {
  const places: number[] = []
  for (const at of [...linesWithoutLetter(lines), lines.length])
    for (const place of [at - 1, at]) if (place > (places.at(-1) ?? -1) && place < lines.length) places.push(place)
  return places
}

const hasSentence = (line: Line | undefined, at: number): boolean => isShown(line) && sentencesOf(line, at).length > 0

/** "单选题 1", "Right answers: 2": numbers that go up from line to line count the questions, or what was answered. */
function areCounts(found: readonly Sentence[]): boolean {
  const values = found.map(({ name }) => (/^\d$/.test(name) ? Number(name) : Number.NaN))
  const next = values.filter((value, at) => at > 0 && (value === (values[at - 1] ?? 0) + 1 || value === 1)).length
  return next >= (found.length - 1) * 0.8
}

const fewestWithin = 4
const nearlyAll = 0.8

/** Without the sentences within options, unless nearly all lists between the first and the last such option end in one: then these are firm. */
function besideOptions(
  lines: readonly Line[],
  places: readonly number[],
  all: readonly Sentence[],
): readonly Sentence[] {
  const foldedAt = (at: number): string => lines[at]?.folded ?? ''
  const isLabelled = (at: number): boolean => optionLabel.test(foldedAt(at))
  const endsList = (at: number): boolean => isLabelled(at - 1) && isLabelled(at) && !isLabelled(at + 1)
  const within = all.filter(({ at, isWithin }) => isWithin && endsList(at))
  const [first = 0, last = 0] = [within[0]?.at, within.at(-1)?.at]
  const lists = places.filter((at) => at >= first && at <= last && endsList(at))
  const ending = all.filter(({ at }) => endsList(at)).length
  const isUsual = within.length >= fewestWithin && ending >= lists.length * nearlyAll
  if (isUsual) return all.map((one) => (one.isWithin && endsList(one.at) ? { ...one, isLoose: false } : one))
  return all.filter(({ at, isWithin }) => !isWithin || /^\d/.test(foldedAt(at)))
}

/** "Option B is the right one." right below the last option of two lists is plain even where both are B. */
const areBelowOptions = (lines: readonly Line[], found: readonly Sentence[]): boolean =>
  found.length >= fewestBelow &&
  found.every(({ at, from, name, shape }) => {
    const isBelow = from === 0 && /^[A-H]$/.test(name) && /^\S.*\n\S/.test(shape)
    return isBelow && /^[B-L]\s?[.、):]/.test(lines[at - 1]?.folded ?? '')
  })
const fewestBelow = 2

/** What a type of question is called tells no answer. */
const namesType = /[单單多項项定複复][选選]|(?:multiple|single)[ -]choice/i

/** Of a long document not every line is looked at before one is found: a sentence that counts stands on many. */
const mostRead = 1000
const isSample = (at: number): boolean => Math.imul(at, 0x9e3779b1) >>> 0 < 0x20000000

/**
 * "正解はB", "B is correct.", "所以选AC": where the same words around names of options end many lines and say what is right, the
 * name is the answer.
 */
export function readAnswerSentences(lines: readonly Line[]): readonly Line[] {
  const places = placesOf(lines)
  if (places.length > mostRead && !places.some((at) => isSample(at) && hasSentence(lines[at], at))) return lines
  const shapes = new Map<string, Sentence[]>()
  for (const at of places) {
    const line = lines[at]
    for (const sentence of isShown(line) ? sentencesOf(line, at) : none)
      shapes.set(sentence.shape, [...(shapes.get(sentence.shape) ?? []), sentence])
  }
  const told = new Map<number, Sentence>()
  for (const said of shapes.values()) {
    const all = besideOptions(lines, places, said)
    const firm = all.filter(({ isLoose }) => !isLoose)
    const found = firm.length < Math.max(fewest, all.length * 0.3) ? firm : all
    const areVaried = found.length >= fewest && new Set(found.map(({ name }) => name)).size >= 2
    if (!(areVaried || areBelowOptions(lines, found)) || areCounts(found)) continue
    for (const sentence of found) {
      const other = told.get(sentence.at)
      const isMore = !other || found.length > (shapes.get(other.shape)?.length ?? 0) * 0.7
      if (isMore) told.set(sentence.at, sentence)
    }
  }
  for (const [at, { from }] of [...told])
    if (
      opensWithItem.test(lines[at]?.folded ?? '') ||
      (from === 0 && (isExplained(lines, at) || isBesideNext(lines, at)))
    )
      told.delete(at)
  if (told.size === 0) return lines
  return changeEach(lines, (line, at) => {
    const sentence = told.get(at)
    if (!sentence) return line
    const length = lengthBefore(lines, sentence)
    const answer = `${length > 0 ? '    ' : ''}Answer: ${sentence.name}`
    const [text, folded] = [line.text.slice(0, length) + answer, line.folded.slice(0, length) + answer]
    const marks = line.marks.filter(({ to }) => to - line.shift <= length)
    return { ...line, text, folded, marks, bullet: length > 0 ? line.bullet : '' }
  })
}
