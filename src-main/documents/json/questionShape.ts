import { cellText, isObject, type JsonObject } from './cellText.ts'
import { areFlagged, lettersOf, readOptions } from './readOptions.ts'

/** Which keys of question objects hold what. `answers` in the order in which they are asked. */
export type QuestionShape = {
  stem: string | null
  /** A case or a text that the question is about, in a key of its own. */
  material: string | null
  options: string | null
  /** One key an option, where they have no key in common. */
  letters: readonly string[]
  answers: readonly string[]
  /** What numbers as answers are seen to count from; null where either would do. */
  base: 0 | 1 | null
}

const optionsName =
  /^(?:选项|选项列表|备选项|options?|choices?|optionContent|option_?list|answers|answerOptions|alternatives|opciones|opcoes|opções|alternativas|opzioni|risposte|reponses|réponses|antworten|antwortmoglichkeiten|варианты|ответы|選択肢|보기|선택지)$/i
const answerName =
  /答案|正解|正答|정답|^(?:is_?)?(?:correct|right)|^answers?$|^a(?:ns)?$|^key$|^答$|answer_?(?:key|index|idx|letter)|^answers?_?(?:full|long|detail(?:ed)?|content|zh|en|cn)$|correct(?:a|o|e|as|os|es|ta)?(?:_?(?:answer|index|option|idx))?$|^(?:richtige[rs]?|korrekte[rs]?|bonnes?|правильные?|верные?)[ _-]|^(?:respuesta|resposta|reponse|réponse|risposta|antwort|losung|lösung|loesung|solution|gabarito|ответ|правильный)|^dap_?an|^(?:answer_?)?is_?true$|^(?:reference|ref|model|sample|suggested|expected|standard|std|true|final|text|short)_?answers?(?:_?text)?$/i
const stemName =
  /题干|题目|问题|試題|试题|問題|質問|문제|질문|^(?:q|stem|prompt|content|text|title|body|front|item|问|题|questions?)(?:_?text)?$|question|^(?:pregunta|enunciado|pergunta|questao|questão|domanda|quesito|enonce|énoncé|intitule|frage|вопрос|задание|cau_?hoi|statement|claim|assertion|aussage|behauptung|affirmation|afirmaci|afirmaç|affermazione|утверждени)/i
const materialName =
  /^(?:caso|case|context|contexto|contexte|scenario|escenario|cenario|cenário|passage|material|texto|texto_?base|材料|资料|背景|案例|situacion|situación)(?:_?text)?$/i
const explanationName =
  /explan|explic|rational|feedback|analysis|justif|comment|解析|分析|详解|解説|해설|erkl|spieg|поясн|hint/i

/** What is said about a question besides. */
const asideName =
  /(?:type|_?id|_?no|num(?:ber)?|kind|category|level|difficulty|url|image|tags?|tipo|categoria)$|题型|类型|难度|章节/i

/** The address of a picture, or of a recording. */
const picture = /^\S+\.(?:png|jpe?g|gif|svg|webp|bmp|mp[34]|wav|ogg)$/i

const isAnswersName = (key: string): boolean => /^answers$/i.test(key)

/** Enough objects to see what they have in common. */
const sampleSize = 200

/** The keys in the order of their first use. */
const keysOf = (records: readonly JsonObject[]): string[] => [
  ...new Set(records.flatMap((record) => Object.keys(record))),
]

/** What holds a list of its own is a question rather than an option. */
const holdsList = (value: unknown): boolean => isObject(value) && Object.values(value).some(Array.isArray)

const isOptions = (value: unknown): boolean => {
  if (Array.isArray(value))
    return (
      value.length >= 2 &&
      value.every((entry) => cellText(entry).trim() !== '' && typeof entry !== 'boolean' && !holdsList(entry))
    )
  if (!isObject(value)) return false
  const entries = Object.entries(value).filter(([, entry]) => entry !== null)
  if (areFlagged(entries)) return true
  return entries.length >= 2 && entries.every(([key, entry]) => typeof entry === 'string' && isLabel(key))
}

const isLabel = (key: string): boolean => /^(?:[A-Za-z甲乙丙丁戊己]|\d{1,2})$|[_ ]?[A-Ha-h1-8]$/.test(key)

/** What the objects of a list have in common, by what their values hold and by the names of their keys. */
export function shapeOf(records: readonly JsonObject[]): QuestionShape {
  const sample = records.slice(0, sampleSize)
  const keys = keysOf(sample)
  const options = optionsKeyOf(sample, keys)
  const lettered = options === null ? letteredKeys(sample, keys) : []
  const letters = options === null && lettered.length === 0 ? pointedKeys(sample, keys) : lettered
  const rest = keys.filter((key) => key !== options && !letters.includes(key))
  const base = baseOf(sample, options, letters, rest)
  const answers = answerKeysOf(sample, rest, options, letters, base ?? 0)
  const texts = rest.filter((key) => !answers.includes(key))
  const stem = stemKeyOf(sample, texts)
  return { stem, material: stem === null ? null : materialKeyOf(sample, texts, stem), options, letters, answers, base }
}

const shareOf = (records: readonly JsonObject[], key: string, test: (value: unknown) => boolean): number => {
  const values = records.map((record) => record[key]).filter((value) => value !== undefined && value !== null)
  return values.filter(test).length / Math.max(1, values.length)
}

/** `answers` are the options only where no other key is and they cannot be the answer itself. */
function optionsKeyOf(records: readonly JsonObject[], keys: readonly string[]): string | null {
  const isList = (value: unknown) => typeof value === 'object' && value !== null
  const named = keys.filter((key) => optionsName.test(key) && shareOf(records, key, isList) >= 0.5)
  const other = named.find((key) => !isAnswersName(key))
  if (other !== undefined) return other
  const marked = keys.find((key) => shareOf(records, key, isOptions) >= 0.8 && saysRight(records, key))
  if (marked !== undefined) return marked
  const [answers] = named
  if (answers !== undefined) {
    const hasAnswer = keys.some((key) => key !== answers && answerName.test(key))
    const areSeveral = shareOf(records, answers, (value) => (Array.isArray(value) ? marksRight(value) : isList(value)))
    if (hasAnswer || areSeveral >= 0.5) return answers
  }
  const lists = keys.filter((key) => !/tags?$|标签|categor/i.test(key) && shareOf(records, key, isOptions) >= 0.8)
  const unnamed = lists.find((key) => !answerName.test(key) && isChosenFrom(records, keys, key))
  return unnamed ?? lists.find((key) => keys.some((other) => answersFrom(records, other, key))) ?? null
}

/** A key named like an answer that nearly always points into the list: so the list is no answer, however it is called. */
const answersFrom = (records: readonly JsonObject[], key: string, list: string): boolean =>
  key !== list && answerName.test(key) && pointingShare(records, key, list, [], 0) >= 0.8

/** Objects or pairs, as options that say themselves whether they are right. */
const marksRight = (value: readonly unknown[]): boolean =>
  value.length > 1 && value.every((entry) => typeof entry === 'object' && entry !== null)

/** Something beside the list points into it, or the list itself says what is right. */
function isChosenFrom(records: readonly JsonObject[], keys: readonly string[], key: string): boolean {
  if (saysRight(records, key)) return true
  return keys.some((other) => other !== key && pointingShare(records, other, key, [], 0) >= 0.6)
}

/** Keys that count letters or numbers behind the same word: a, b, c; opcion_1, opcion_2. Two or more, from the first on. */
function letteredKeys(records: readonly JsonObject[], keys: readonly string[]): string[] {
  const groups = new Map<string, { key: string; index: number }[]>()
  for (const key of keys) {
    const label = /^(.*?)[ _-]?([A-Ha-h]|\d)$/u.exec(key)
    const sign = label?.[2] ?? ''
    if (!label || !shareOf(records, key, (value) => typeof value !== 'object')) continue
    const index = /\d/.test(sign) ? Number(sign) - 1 : sign.toUpperCase().charCodeAt(0) - 65
    const group = `${label[1]} ${/\d/.test(sign) ? 1 : 'a'}`
    groups.set(group, [...(groups.get(group) ?? []), { key, index }])
  }
  const runs = [...groups.values()].filter((run) => run.length >= 2 && run.every(({ index }, at) => index === at))
  return (runs.sort((a, b) => b.length - a.length)[0] ?? []).map(({ key }) => key)
}

/**
 * Neighbouring keys behind the question that hold short texts, and into which another key points: options, whatever they are
 * called. Empty where none does, or always to the same.
 */
function pointedKeys(records: readonly JsonObject[], keys: readonly string[]): readonly string[] {
  const stem = stemKeyOf(records, keys)
  if (stem === null) return []
  const isUsual = (key: string) => records.filter((record) => cellText(record[key]) !== '').length >= records.length / 2
  const isText = (key: string) =>
    isUsual(key) && shareOf(records, key, (value) => typeof value === 'string' && !picture.test(value)) >= 0.8
  const run: string[] = []
  for (const key of keys.slice(keys.indexOf(stem) + 1)) {
    if (!isText(key)) break
    run.push(key)
  }
  const points = (key: string, into: readonly string[]) =>
    into.length >= 3 &&
    isUsual(key) &&
    new Set(records.map((record) => record[key])).size >= 2 &&
    pointingShare(records, key, null, into, 0) >= 0.9
  const others = keys.filter((key) => key !== stem && !run.includes(key))
  if (others.some((key) => points(key, run))) return run
  const [last] = run.slice(-1)
  return last !== undefined && points(last, run.slice(0, -1)) ? run.slice(0, -1) : []
}

/** The keys besides options that hold a text of their own in nearly all objects. */
const loneTexts = (records: readonly JsonObject[], letters: readonly string[], stem: string): string[] =>
  keysOf(records).filter(
    (key) =>
      key !== stem &&
      !letters.includes(key) &&
      !isAside(key) &&
      textsOf(records, key).length >= records.length * 0.9 &&
      new Set(textsOf(records, key)).size >= records.length * 0.5,
  )

/** The options of one object. */
export function optionsOf(record: JsonObject, options: string | null, letters: readonly string[]) {
  const value = options === null ? undefined : record[options]
  if (typeof value === 'object' && value !== null) return readOptions(value)
  const filled = letters.filter((key) => record[key] !== undefined && record[key] !== null && record[key] !== '')
  return filled.length < 2
    ? []
    : readOptions(filled.map((key) => record[key])).map((option, at) => ({
        ...option,
        label: filled[at] ?? option.label,
      }))
}

function pointingShare(
  records: readonly JsonObject[],
  key: string,
  options: string | null,
  letters: readonly string[],
  base: 0 | 1,
): number {
  const asked = records.filter((record) => record[key] !== undefined && record[key] !== null)
  const chosen = asked.filter((record) => optionsOf(record, options, letters).length >= 2)
  const points = chosen.filter((record) => {
    const own = optionsOf(record, options, letters)
    return lettersOf(record[key], own, base) !== null || isCount(record[key], own.length)
  })
  return isCounter(asked.map((record) => record[key])) ? 0 : points.length / Math.max(1, chosen.length)
}

/** A number that is written down as text may count from 0 or from 1. */
const isCount = (value: unknown, size: number): boolean =>
  typeof value === 'string' && /^\d{1,2}$/.test(value) && Number(value) <= size

/** Numbers that go up from object to object count the objects. */
const isCounter = (values: readonly unknown[]): boolean =>
  values.length >= 2 && values.every((value, at) => at === 0 || Number(value) > Number(values[at - 1]))

/** Whether numbers as answers are seen to count from 0 or from 1; null where either would do. */
function baseOf(
  records: readonly JsonObject[],
  options: string | null,
  letters: readonly string[],
  keys: readonly string[],
): 0 | 1 | null {
  const pairs = records.flatMap((record) => {
    const size = optionsOf(record, options, letters).length
    const answers = keys.filter((key) => answerName.test(key)).flatMap((key) => [record[key]].flat())
    return size === 0 ? [] : answers.filter((answer) => typeof answer === 'number').map((answer) => ({ answer, size }))
  })
  if (pairs.some(({ answer }) => answer === 0)) return 0
  return pairs.some(({ answer, size }) => answer === size) ? 1 : null
}

/** The same number with five objects or more is a chapter or a score. */
const isConstant = (values: readonly unknown[]): boolean => values.length >= 5 && new Set(values).size === 1

/** The options of most objects say themselves which of them are right. */
const saysRight = (records: readonly JsonObject[], key: string): boolean =>
  shareOf(records, key, (value) => readOptions(value as object).some(({ isRight }) => isRight)) >= 0.5

/** Keys named so, and one that points into the options of nearly all objects; what points best first. */
function answerKeysOf(
  records: readonly JsonObject[],
  keys: readonly string[],
  options: string | null,
  letters: readonly string[],
  base: 0 | 1,
): string[] {
  const hasOptions = options !== null || letters.length > 0
  const rated = keys.flatMap((key) => {
    const share = hasOptions ? pointingShare(records, key, options, letters, base) : 0
    const isNamed = answerName.test(key) && !explanationName.test(key)
    // of two that point alike, codes of types say less than answers do
    const variety = new Set(records.map((record) => JSON.stringify(record[key]))).size / records.length
    return isNamed || share >= 0.8 ? [{ key, isNamed, share, value: share + (isNamed ? 1 : 0) + variety / 100 }] : []
  })
  const isMarked = options !== null && saysRight(records, options)
  // what is called an answer and points needs no numbers beside it that happen to point, too
  const isTold = isMarked || (hasOptions && rated.some(({ isNamed, share }) => isNamed && share >= 0.8))
  const mayAnswer = rated.filter(
    ({ key, isNamed }) => isNamed || !(isTold || isConstant(records.map((record) => record[key]))),
  )
  const best = mayAnswer.filter(({ value }) => value >= 1)
  return (best.length > 0 ? best : mayAnswer).sort((a, b) => b.value - a.value).map(({ key }) => key)
}

const textsOf = (records: readonly JsonObject[], key: string): string[] =>
  records
    .map((record) => record[key])
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')

const asks = /[?？]\s*$|[(（]\s*[)）]|_{2,}|[:：]\s*$/

/** How many of some texts ask something by their form. */
export const asksOf = (texts: readonly string[]): number =>
  texts.filter((text) => asks.test(text)).length / Math.max(1, texts.length)

const isAside = (key: string): boolean => [explanationName, materialName, asideName].some((name) => name.test(key))

/** The long, ever different texts ask; a name that says so weighs more. */
function stemKeyOf(records: readonly JsonObject[], keys: readonly string[]): string | null {
  let [best, most]: [string | null, number] = [null, 0]
  for (const key of keys) {
    const texts = textsOf(records, key)
    if (texts.length < records.length * 0.5 || isAside(key)) continue
    const length = texts.reduce((sum, text) => sum + Math.min(text.length, 60), 0) / texts.length
    const distinct = new Set(texts).size / texts.length
    const value = length * (0.3 + distinct) * (1 + 6 * asksOf(texts)) * (stemName.test(key) ? 20 : 1)
    if (length >= 2 && value > most) [best, most] = [key, value]
  }
  return best
}

/** A case above the question: named so, or whole sentences before a question that ask nothing themselves. */
function materialKeyOf(records: readonly JsonObject[], keys: readonly string[], stem: string): string | null {
  const named = keys.find((key) => key !== stem && materialName.test(key) && textsOf(records, key).length > 0)
  if (named !== undefined) return named
  const above = keys.slice(0, keys.indexOf(stem)).filter((key) => {
    const texts = textsOf(records, key)
    const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
    const distinct = new Set(texts).size / Math.max(1, texts.length)
    const isOwn = texts.length >= records.length * 0.5 && distinct >= 0.5 && length >= 60
    return isOwn && asksOf(texts) < 0.3 && !explanationName.test(key) && !/^https?:/.test(texts[0] ?? '')
  })
  return asksOf(textsOf(records, stem)) >= 0.5 ? (above[0] ?? null) : null
}

/** Whether the objects are questions: there is something that asks, and options or an answer beside it. */
export function areQuestions(records: readonly JsonObject[]): boolean {
  const { stem, options, letters, answers } = shapeOf(records)
  if (stem === null) return false
  // one text beside options that nothing points into is the right one beside the wrong ones
  if (letters.length > 2 && answers.length === 0 && loneTexts(records, letters, stem).length === 1) return true
  if (stemName.test(stem)) return options !== null || letters.length > 0 || answers.length > 0
  return (options !== null || letters.length > 2) && answers.length + Number(options !== null) > 0
}

/** Lists without names that ask and answer: nearly all have a text that asks, and one other text. Null for any other. */
export function answeredRecords(records: readonly JsonObject[]): JsonObject[] | null {
  const { stem } = shapeOf(records)
  if (stem === null || asksOf(textsOf(records, stem)) < 0.8) return null
  const [answer, ...more] = loneTexts(records, [], stem)
  if (answer === undefined || more.length > 0) return null
  return records.map((record) => ({ question: record[stem], answer: record[answer] }))
}

export const isNamedOptions = (key: string): boolean => optionsName.test(key) && !isAnswersName(key)
