import { countBlanks } from '../questions/stems/stemText.ts'
import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import { askedBy, choosesAmong } from '../tokens/asking.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { anyOf } from '../tokens/words.ts'
import type { DoubtList } from './DoubtList.ts'

const labelWithin = /(?<=^|[\s。;；,，?？!！、）)])[(（]?([A-LＡ-Ｌ])(?:[.．、:：](?!\w)|[)）])(?=\s*\S)/g
const mayHoldLabel = /[A-LＡ-Ｌ][.．、:：)）]/
const labelAtStart = /^\s*[(（]?[A-L][.．、:：)）]/
const signAtLine = /\n[^\S\n]*[☐□☑✓✔○●•◦■]/
const labelAtLine = /\n[^\S\n]*[(（]?[A-La-l][.．、:：)）]/
const numberAtLine =
  /\n[^\S\n]*(?:[(（]?\d{1,3}[.．、:：)）](?!\d)|[一二三四五六七八九十]{1,3}[、.．]|(?:question|q|第)\s?\d)/i
const fieldWord = new RegExp(
  `(?:^|[^\\p{L}]|\\p{Script=Han})(?:${anyOf('answer', 'answerAtStart', 'explanation')})[\\])】]?\\s*$`,
  'iu',
)
const wordy = /[\p{L}\p{N}]{2}/u
const startsLow = /^(?:[a-z]{2,}(?![({\w])|[,，。.;；、)）\]】!！?？=]\s*\S)/
const letters =
  /^\s*(?:[(（[]\s*)?[A-Ha-hＡ-Ｈア-オ①-⑩](?:\s*(?:[,，、;；/&.]\s*)?[A-HＡ-Ｈ])*\s*(?:[)）\]]\s*)?(?:[.。]\s*)?$/
const letterFirst = /^\s*[(（[]?[A-HＡ-Ｈa-h]\s*[.．、)）\]:：](?=\s*\S)/

const isWide = (text: string): boolean => text.includes('  ') || text.includes('\u3000')
const tagAtEdge =
  /^[([（【［][^()[\]（）【】［］]{2,24}[)\]）】］]\s*\S|[(（［[](?!\s*[)）])[^()[\]（）［］]{2,24}[)）\]］]\s*$/
const score =
  /[(（[【]\s*[^()（）\d]{0,8}\d{1,3}(?:[.,]\d)?\s*(?:分|点|點|점|pts?|points?|marks?|балл|punkte?|puntos?|pontos?|punti?)|配分|[(（]\s*分值/i
const several =
  /选[两二三四]|選[兩二三四]|多选|多選|复选|[都均]?有(?:哪些)?\s*[（(]\s*[)）]|有哪些|(?:choose|select) (?:two|three|four|all|[234])\b|all that apply|\((?:choose|select|elija|choisir|wählen|scegli|escolha|выберите) \d\)|（\d\s*つ/i
const asked: readonly (readonly [RegExp, number])[] = [
  [/[选選][两二兩2]|(?:choose|select) (?:two|2)\b/i, 2],
  [/[选選][三3]|(?:choose|select) (?:three|3)\b/i, 3],
  [/[选選][四4]|(?:choose|select) (?:four|4)\b/i, 4],
]
const signed = /^(?:\.{3}|\(\s*\)|[•·▪●○□■◦☐☑✓✔√✗×*–—-]|\(\d\)|\d[.)])\s*(?=\S)|[✓✔√✗×☐☑□✅❌]\s*$/
const signAtStart = /^[•·▪●○□■◦☐☑✓✔√✗*–—-]\s*\S/
const numbersOnly = /^[\s(（①-⑳\d)）、,，和and]+$/
const asking = /[?？:：؟;]|[(（]\s*[)）]|_{2,}|…|\.{3}|[是为為有於于在指括]\s*[,，。.]?$/
const ended = /[?？。.!！]\s*$|[(（]\s*[)）]\s*[。.]?$/

/** A stem that has asked and goes on, or that stands below a short line. */
function ofStemLines(stem: string, doubts: DoubtList): void {
  const rows = stem.split('\n')
  const [first = ''] = rows
  if (first.length < 30 && !ended.test(first) && !/[,，:：、]$/.test(first)) doubts.add('lineBeforeStem')
  if (rows.slice(0, -1).some((row) => ended.test(row)) && !ended.test(rows.at(-1) ?? '')) doubts.add('stemGoesOn')
}

/** "Answer:" or 【解析】 in a text: only what stands before a colon or a closing bracket can be one. */
function holdsFieldWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x3a && code !== 0xff1a && code !== 0x3011) continue
    if (fieldWord.test(text.slice(Math.max(0, at - 24), at))) return true
  }
  return false
}

/** How many more brackets of a kind open than close; both kinds and both widths count alike. */
function openBrackets(text: string): number {
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x28 || code === 0xff08) open++
    else if (code === 0x29 || code === 0xff09) open--
  }
  return open
}

/** The label of a later option: one that was swallowed. "Vitamin A. ..." in option B is none. */
function holdsLabelAfter(text: string, label: string): boolean {
  if (!mayHoldLabel.test(text)) return false
  for (const [, letter = ''] of text.matchAll(labelWithin)) if (letter.normalize('NFKC') > label) return true
  return false
}

/** Labels of two options, one after the other. */
function holdsLabels(text: string): boolean {
  if (!mayHoldLabel.test(text)) return false
  let previous = ''
  for (const [, letter = ''] of text.matchAll(labelWithin)) {
    if (previous !== '' && letter.charCodeAt(0) === previous.charCodeAt(0) + 1) return true
    previous = letter
  }
  return false
}

/** Signs within the text of an option that may belong elsewhere. */
function ofSignsIn(text: string, label: string, doubts: DoubtList): void {
  if (holdsLabelAfter(text, label)) doubts.add('labelInOption')
  if (holdsFieldWord(text)) doubts.add('wordInOption')
  if (text.includes('\n')) {
    doubts.add('optionOfLines')
    if (numberAtLine.test(text)) doubts.add('numberInOption')
  }
  if (text.includes('\t')) doubts.add('optionTabbed')
  if (openBrackets(text) !== 0) doubts.add('bracketsInOption')
  if (/[?？]$/.test(text)) doubts.add('optionEndsStem')
}

/** Signs that some options have and others have not, or that make them something else. */
function ofSignsOf(texts: readonly string[], doubts: DoubtList): void {
  if (texts.some((text) => signed.test(text))) doubts.add('signAtOption')
  const signs = texts.filter((text) => signAtStart.test(text)).length
  if (signs > 0 && signs < texts.length) doubts.add('signsDiffer')
  if (texts.some(isWide)) doubts.add('wideGapInOption')
  if (texts.every((text) => numbersOnly.test(text)) && texts.some((text) => /[(（①②]/.test(text)))
    doubts.add('numbersAsOptions')
}

/** Anything but words and numbers with a blank between them. */
const holdsSign = /[^\p{L}\p{Nd} ]| {2}/u

const isLower = (text: string): boolean => /^\p{Ll}/u.test(text)
const isUpper = (text: string): boolean => /^\p{Lu}/u.test(text)

function ofOptions({ options, key, type, images, stem }: RecognisedQuestion, doubts: DoubtList): void {
  if (options.length === 0) return
  const texts = options.map(({ text }) => text)
  const seen: string[] = []
  let [sum, longest, areSame, areSigned] = [0, 0, false, false]
  for (const { text, label } of options) {
    if (text === '' && images.some((image) => image.label === label)) continue
    areSame ||= seen.includes(text)
    seen.push(text)
    sum += text.length
    longest = Math.max(longest, text.length)
    if (holdsSign.test(text)) {
      areSigned = true
      ofSignsIn(text, label, doubts)
    }
    if (text === '') doubts.add('emptyOption')
  }
  if (areSigned) ofSignsOf(texts, doubts)
  if (options.length === 2 && (longest <= 2 || texts.some((text) => truthOf(text) !== null)))
    doubts.add('truthAsOptions')
  if (options.length > 2 && texts.filter(isLower).length === 1 && texts.filter(isUpper).length === options.length - 1)
    doubts.add('optionsDifferInCase')
  if (areSame) doubts.add('sameOptions')
  const others = options.length > 1 ? (sum - longest) / (options.length - 1) : 0
  if (longest > 40 && longest > others * 4) doubts.add('longOption')
  if (longest > 200) doubts.add('hugeOption')
  if (options.length === 1) doubts.add('oneOption')
  if (options.length === 2) doubts.add('twoOptions')
  if (options.length > 6) doubts.add('manyOptions')
  if (key?.kind === 'options') {
    if (key.labels.length === options.length) doubts.add('allRight')
    if (several.test(stem)) {
      if (type === 'single') doubts.add('severalAsked')
      for (const [words, count] of asked)
        if (words.test(stem) && key.labels.length !== count) doubts.add('countDiffers')
    }
    if (type === 'multiple' && key.labels.length === 1) doubts.add('oneOfSeveral')
  }
}

function ofAnswer({ key, stem, type, options }: RecognisedQuestion, doubts: DoubtList): void {
  if (type === 'trueFalse' && askedBy(stem) === 'openly') doubts.add('asksOpenly')
  if (type === 'trueFalse') {
    if (/_{2,}/.test(stem)) doubts.add('blankInTruth')
    if (stem.includes('\n')) doubts.add('truthOfLines')
  }
  if (type !== 'fillIn' && type !== 'shortAnswer') return
  const blanks = options.length === 0 ? countBlanks(stem) : 0
  if (type === 'fillIn' && blanks === 0) doubts.add('noBlank')
  if (type === 'shortAnswer' && blanks > 0) doubts.add('blankInOpen')
  if (key?.kind === 'blanks' && blanks > 0 && key.blanks.length !== blanks) doubts.add('blanksDiffer')
  if (options.length === 0 && (choosesAmong(stem) || several.test(stem))) doubts.add('choiceWithoutOptions')
  const text =
    key?.kind === 'text' ? key.text : key?.kind === 'blanks' ? key.blanks.map(([first]) => first).join('；') : null
  if (text === null) return
  if (letters.test(text)) doubts.add('letterAsText')
  if (letterFirst.test(text)) doubts.add('letterBeforeText')
  if (truthOf(text) !== null) doubts.add('truthAsText')
  if (text.includes('\n')) {
    doubts.add('answerOfLines')
    if (numberAtLine.test(text)) doubts.add('numberInExplanation')
  }
  if (key?.kind === 'blanks' ? key.blanks.some((all) => all.some(holdsFieldWord)) : holdsFieldWord(text))
    doubts.add('wordInAnswer')
  if (/[:：]\s/.test(text)) doubts.add('colonInAnswer')
  if (isWide(text)) doubts.add('wideGap')
  if (text.length > 120) doubts.add('answerLong')
  if (text.length > 3 && stem.includes(text)) doubts.add('answerInStem')
}

function ofStem({ stem, options, type }: RecognisedQuestion, doubts: DoubtList): void {
  if (stem.length < 8) doubts.add('shortStem')
  if (!wordy.test(stem)) doubts.add('tinyStem')
  if (startsLow.test(stem)) doubts.add('stemStartsLow')
  if (holdsLabels(stem)) doubts.add('labelInStem')
  if (holdsFieldWord(stem)) doubts.add('wordInStem')
  if (openBrackets(stem) !== 0) doubts.add('bracketsInStem')
  if (stem.includes('\t')) doubts.add('stemTabbed')
  if (tagAtEdge.test(stem)) doubts.add('tagInStem')
  if (score.test(stem)) doubts.add('scoreInStem')
  if (isWide(stem)) doubts.add('wideGapInStem')
  if (options.length > 0 && !asking.test(stem)) doubts.add('choiceAsksNothing')
  if (stem.includes('\n')) {
    ofStemLines(stem, doubts)
    if (signAtLine.test(stem)) doubts.add('signInStem')
    if (numberAtLine.test(stem)) doubts.add('numberInStem')
    if (labelAtLine.test(stem)) doubts.add('labelInStem')
    if (stem.split('\n').length > 4) doubts.add('stemOfManyLines')
  }
  const isAsked = type === 'trueFalse' || /[?？:：]|[(（]\s*[)）]|_{2,}|…|[是为有於于在]\s*[。.]?$/.test(stem)
  if (!isAsked && options.length === 0) doubts.add('stemAsksNothing')
}

/** What letters of a font become that does not say what they are: "the ¦rst". */
const strange = /[¦¬¤\uFFFD\uE000-\uF8FF]/
const strangeInWord = /\p{L}[¦¬¤\uFFFD\uE000-\uF8FF]|[¦¬¤\uFFFD\uE000-\uF8FF]\p{L}/u
const holdsStrange = (text: string): boolean => strange.test(text) && strangeInWord.test(text)

/** What the texts of a question say against it, whatever it was read from. */
export function doubtsOfFields(question: RecognisedQuestion, doubts: DoubtList): void {
  ofStem(question, doubts)
  ofOptions(question, doubts)
  ofAnswer(question, doubts)
  const { explanation, stem, options } = question
  if (holdsStrange(stem) || options.some(({ text }) => holdsStrange(text))) doubts.add('strangeSigns')
  if (explanation === null) return
  if (labelAtStart.test(explanation)) doubts.add('labelOpensExplanation')
  if (holdsFieldWord(explanation)) doubts.add('wordInExplanation')
  if (explanation.length > 400) doubts.add('longExplanation')
  if (!explanation.includes('\n')) return
  if (numberAtLine.test(explanation)) doubts.add('numberInExplanation')
  if (labelAtLine.test(explanation)) doubts.add('labelInExplanation')
}
