import { cellText, isObject, type JsonObject, textKeys } from './cellText.ts'
import { isNamedOptions, optionsOf, type QuestionShape } from './questionShape.ts'
import { letter, lettersOf, type Option } from './readOptions.ts'

const hasText = (value: JsonObject): boolean => textKeys.some((key) => typeof value[key] === 'string')

const listed = (texts: readonly string[]): string => texts.map((text, at) => `${letter(at)}. ${text}`).join('\n')

/** What the objects of a list have in common, and whether all lists of the document count answers from 0 or from 1. */
type Shape = QuestionShape & { base: 0 | 1 }

/** One question as column name and cell text; options and answers in forms that a sheet could have. */
export function flattenQuestion(question: JsonObject, shape: Shape): Map<string, string> {
  const options = optionsOf(question, shape.options, shape.letters)
  const row = new Map<string, string>()
  // without an answer the sheet sees for itself whether one text beside them is the right one
  const letters = shape.answers.length > 0 ? shape.letters : []
  for (const [key, value] of Object.entries(question)) {
    if (key === shape.material || letters.includes(key) || shape.answers.includes(key)) continue
    if (key === shape.stem) row.set('question', stemText(question, shape))
    else if (key === shape.options)
      row.set(isNamedOptions(key) ? key : 'options', listed(options.map(({ text }) => text)))
    else if (isObject(value) && !hasText(value))
      for (const [inner, own] of Object.entries(value)) row.set(`${key}.${inner}`, cellText(own))
    else row.set(key, cellText(value))
  }
  letters.forEach((key, at) => {
    if (options.length > 0) row.set(`option ${letter(at)}`, options.find(({ label }) => label === key)?.text ?? '')
  })
  const answer = answerOf(question, options, shape)
  if (answer !== null) row.set('answer', answer)
  return withPooledOptions(row, question, shape)
}

function stemText(question: JsonObject, { stem, material }: QuestionShape): string {
  const texts = [material, stem].map((key) => (key === null ? '' : cellText(question[key]).trim()))
  return texts.filter((text) => text !== '').join('\n')
}

/** What first points into the options; without options what is first there. Null where the objects answer nowhere. */
function answerOf(question: JsonObject, options: readonly Option[], { answers, base }: Shape): string | null {
  const given = answers
    .map((key) => question[key])
    .filter((value) => value !== undefined && value !== null && value !== '')
  for (const value of given) {
    const letters = lettersOf(value, options, base)
    if (letters !== null) return letters
  }
  const marked = options.flatMap(({ isRight }, at) => (isRight ? [letter(at)] : []))
  if (marked.length > 0) return marked.join('')
  if (given.length === 0) return answers.length > 0 || options.length > 0 ? '' : null
  return [given[0]].flat().map(cellText).join('\n')
}

/** What a list of wrong answers is called, in whichever case and number. */
const wrongName =
  /^(?:(?:in|not[ _-]?)correct|wrong|false|bad|other)[ _-]?(?:answers?|options?|choices?|responses?)?s?$|^distra[ck]t?(?:or|eur|tor)(?:e[ns]|s|i)?$|^(?:(?:respuestas?|respostas?|opcion|opciones|alternativas?|rispost[ea]|réponses?|reponses?|mauvaises?)[ _-]?)?(?:in(?:correct|corrett|corret)[aeo]s?|fals[aeo]s?|errad[ao]s?|sbagliate|fausses)$|^falsche?[rns]?(?:[ _-]?antwort(?:en)?)?$|^неправильные?(?:[ _-]?ответы)?$|^(?:错误|干扰)(?:答案|选项|项)$|^誤答$/i

/** Trivia collections give the right answer and the wrong ones apart. */
function withPooledOptions(row: Map<string, string>, question: JsonObject, { answers }: QuestionShape) {
  const wrong = Object.entries(question).find(
    ([key, value]) => wrongName.test(key) && Array.isArray(value) && value.every((one) => !isObject(one)),
  )
  const right = answers.map((key) => [question[key]].flat()).find((values) => values.some((value) => value !== ''))
  if (!wrong || !right?.every((value) => typeof value === 'string')) return row
  const texts = [...right, ...(wrong[1] as unknown[])].map(cellText).sort()
  row.delete(wrong[0])
  row.set('options', listed(texts))
  row.set('answer', right.map((text) => letter(texts.indexOf(cellText(text)))).join(''))
  return row
}
