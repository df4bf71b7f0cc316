import { type CardField, cardQuestion } from '../teaching/cardQuestion.ts'
import { richText } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import type { Note, Template } from './readCollection.ts'

/** More kinds of cards of one note are not read. */
const mostCards = 20

/**
 * What the cards of a note ask. A card that only turns another one round asks nothing new. `wanted` takes the names of the
 * pictures. Empty for notes that ask by sound or by covered parts of pictures.
 */
export function noteQuestions({ type, values }: Note, wanted: Set<string>): StatedQuestion[] {
  const addImage = (address: string) => {
    wanted.add(address)
    return address
  }
  const fields = values.map((value, at): CardField => {
    const { text, pictures } = richText(withoutSound(value), addImage)
    const shown = text === '' && pictures[0] !== undefined ? `[${pictures[0]}]` : text
    return { text: shown, pictures, name: type.fields[at] ?? '' }
  })
  const known = new Set<CardField>()
  const questions: (StatedQuestion & { asksFor: string })[] = []
  for (const template of type.templates.slice(0, mostCards)) {
    const card = sidesOf(template, fields)
    const isNew = known.size === 0 || card.back.some((field) => field.text !== '' && !known.has(field))
    const question = isNew ? cardQuestion(card) : undefined
    if (!question) continue
    const news = card.back.find((field) => field.text !== '' && !known.has(field))
    questions.push({ ...question, asksFor: news?.name ?? '' })
    if (question.options.length > 0 || question.type === 'fillIn') break
    for (const field of [...card.asked, ...card.back]) known.add(field)
  }
  if (type.templates.length > 0) return toldApart(questions)
  const question = cardQuestion({ front: fields.slice(0, 1), back: fields.slice(1) })
  return question ? [question] : []
}

/** Cards of one note that show the same word ask for different things about it: their names are put behind it. */
function toldApart(questions: readonly (StatedQuestion & { asksFor: string })[]): StatedQuestion[] {
  const times = Map.groupBy(questions, ({ stem }) => stem)
  return questions.map(({ asksFor, ...question }) =>
    (times.get(question.stem)?.length ?? 0) > 1 && asksFor !== ''
      ? { ...question, stem: `${question.stem} (${asksFor})` }
      : question,
  )
}

/** `asked` are the fields that the front shows, `front` the same with the words that the template puts around them. */
function sidesOf({ front, back }: Template, fields: readonly CardField[]) {
  const asked = fieldsIn(front, fields)
  const answers = fieldsIn(back, fields).filter((field) => !asked.includes(field))
  return { asked, front: withWords(front, asked), back: answers }
}

/** The fields that a side shows, in its order. Conditions, filters and what the program adds by itself are passed over. */
function fieldsIn(side: string, fields: readonly CardField[]): CardField[] {
  const names = [...side.matchAll(/\{\{(?![#^/!])([^{}]+)\}\}/g)].map((match) => match[1]?.split(':').at(-1)?.trim())
  return [...new Set(names)].flatMap((name) => fields.find((field) => field.name === name) ?? [])
}

const longestWords = 120

/** "What is the capital of {{Country}}?" is asked with its words; scripts and long texts are no question. */
function withWords(side: string, asked: readonly CardField[]): CardField[] {
  if (asked.length !== 1 || asked[0] === undefined || /<script|\{\{[#^]/i.test(side)) return [...asked]
  const [field] = asked
  const mark = '\uE000'
  const { text } = richText(side.replace(/\{\{(?!FrontSide)[^{}]+\}\}/, mark), (address) => address)
  const words = text.replace(/\{\{[^{}]*\}\}/g, '').trim()
  const isQuestion = /\p{L}/u.test(words) && words.includes(mark) && words.length <= longestWords && field.text !== ''
  return isQuestion ? [{ ...field, text: words.replace(mark, () => field.text) }] : [...asked]
}

/** Sounds, and the marks around LaTeX that Anki draws itself. */
const withoutSound = (html: string): string =>
  html
    .replace(/\[sound:[^\]]*\]/g, '')
    .replace(/\[\/?\$\$?\]/g, '$')
    .replace(/\[latex\]([\s\S]*?)\[\/latex\]/g, '$1')
