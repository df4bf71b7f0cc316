import { orderingQuestion } from '../teaching/orderingQuestion.ts'
import type { RichText } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import { gapText } from './gapText.ts'

export type Json = Readonly<Record<string, unknown>>
export type Show = (html: unknown) => RichText

const open = { options: [], key: [], alternatives: [] }

export const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const objects = (value: unknown): Json[] => asList(value).map(asObject)
const isTrue = (value: unknown): boolean => value === true || value === 'true'

/** By library: what its content asks. A library that is not here may hold others, or ask for places in pictures. */
const readers: Readonly<Record<string, (content: Json, show: Show) => StatedQuestion[]>> = {
  MultiChoice: choice,
  TrueFalse: ({ question, correct, behaviour }, show) => {
    const feedback = show(asObject(behaviour).feedbackOnCorrect).text
    const explanation = feedback === '' ? {} : { explanation: feedback }
    return [{ ...open, type: 'trueFalse', ...stemOf(show(question)), key: [String(isTrue(correct))], ...explanation }]
  },
  Blanks: ({ text, questions }, show) => asList(questions).map((source) => gapText(show(text), show(source), /[*]/)),
  AdvancedBlanks: ({ content }, show) => [
    gapText(show(asObject(content).task), show(asObject(content).blanksText), /_{3,}/),
  ],
  DragText: ({ taskDescription, textField }, show) => [gapText(show(taskDescription), show(textField), /[*]/, true)],
  MarkTheWords: ({ taskDescription, textField }, show) => {
    const text = show(textField).text
    const words = [...text.matchAll(/\*([^*\n]+)\*/g)].map((match) => match[1] ?? '')
    const stem = [show(taskDescription).text, text.replace(/\*([^*\n]+)\*/g, '$1')].filter(Boolean).join('\n')
    return [{ ...open, type: 'shortAnswer', stem, key: words.length > 0 ? [words.join('; ')] : [] }]
  },
  SingleChoiceSet: ({ choices }, show) =>
    objects(choices).map(({ question, answers }) =>
      firstIsRight(
        show(question),
        asList(answers).map((answer) => show(answer)),
      ),
    ),
  Summary: ({ intro, summaries }, show) =>
    objects(summaries).map(({ summary }) =>
      firstIsRight(
        show(intro),
        asList(summary).map((one) => show(one)),
      ),
    ),
  Dialogcards: ({ dialogs }, show) => cards(objects(dialogs), show),
  Flashcards: ({ cards: list }, show) => cards(objects(list), show),
  Essay: ({ taskDescription, solution }, show) => {
    const { sample, introduction } = asObject(solution)
    const answer = show(sample).text || show(introduction).text
    return [{ ...open, type: 'shortAnswer', ...stemOf(show(taskDescription)), key: answer === '' ? [] : [answer] }]
  },
  GuessTheAnswer: ({ taskDescription, solutionText }, show) => [
    { ...open, type: 'shortAnswer', ...stemOf(show(taskDescription)), key: [show(solutionText).text].filter(Boolean) },
  ],
  SortParagraphs: ({ taskDescription, paragraphs }, show) => [
    orderingQuestion(
      show(taskDescription).text,
      asList(paragraphs).map((paragraph) => show(paragraph).text),
    ),
  ],
  Crossword: ({ words }, show) =>
    objects(words).map(({ clue, answer }) => ({
      ...open,
      type: 'fillIn',
      ...stemOf(show(clue)),
      key: [show(answer).text].filter(Boolean),
    })),
}

export const isKnownLibrary = (name: string): boolean => Object.hasOwn(readers, name)

/** Questions of one piece of content, without those that ask nothing. */
export function h5pQuestions(library: string, content: Json, show: Show): StatedQuestion[] {
  const read = isKnownLibrary(library) ? (readers[library]?.(content, show) ?? []) : []
  const media = pictureOf(asObject(asObject(content.media).type), show)
  return read
    .filter(({ stem, options }) => stem !== '' || options.length > 0)
    .map((question) => ({
      ...question,
      pictures: { ...question.pictures, stem: [...media, ...(question.pictures?.stem ?? [])] },
    }))
}

const stemOf = ({ text, pictures }: RichText) => ({ stem: text, pictures: { stem: pictures } })

/** `{ params: { file: { path } } }` or `{ path }`, as pictures stand beside a question. */
function pictureOf(media: Json, show: Show): readonly string[] {
  const path = asObject(asObject(media.params).file).path ?? media.path
  return typeof path === 'string' && /\.(?:png|jpe?g|gif|svg|webp|bmp)(?:[?#]|$)/i.test(path)
    ? show(`<img src="${path.replaceAll('"', '')}">`).pictures
    : []
}

function choice({ question, answers, behaviour }: Json, show: Show): StatedQuestion[] {
  const options = objects(answers).map(({ text, correct, tipsAndFeedback }) => ({
    ...show(text),
    isRight: isTrue(correct),
    feedback: show(asObject(tipsAndFeedback).chosenFeedback).text,
  }))
  const right = options.filter(({ isRight }) => isRight)
  const isSingle = isTrue(asObject(behaviour).singleAnswer) || asObject(behaviour).type === 'single'
  const explanation = right
    .map(({ feedback }) => feedback)
    .filter(Boolean)
    .join('\n')
  const stem = show(question)
  return [
    {
      ...open,
      type: right.length > 1 && !isSingle ? 'multiple' : 'single',
      stem: stem.text,
      options: options.map(({ text, isRight }) => ({ text, isRight })),
      ...(explanation && { explanation }),
      pictures: { stem: stem.pictures, options: options.map(({ pictures }) => pictures) },
    },
  ]
}

/** The file has the right one first and the program mixes them; by their texts they stand mixed here too. */
function firstIsRight(stem: RichText, answers: readonly RichText[]): StatedQuestion {
  const options = answers
    .map((answer, at) => ({ ...answer, isRight: at === 0 }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
  return {
    ...open,
    type: 'single',
    stem: stem.text,
    options: options.map(({ text, isRight }) => ({ text, isRight })),
    pictures: { stem: stem.pictures, options: options.map(({ pictures }) => pictures) },
  }
}

const cards = (list: readonly Json[], show: Show): StatedQuestion[] =>
  list.map(({ text, answer, image }) => {
    const front = show(text)
    const pictures = [...front.pictures, ...pictureOf(asObject(image), show)]
    return {
      ...open,
      type: 'shortAnswer',
      stem: front.text || (pictures[0] === undefined ? '' : `[${pictures[0]}]`),
      key: [show(answer).text].filter(Boolean),
      pictures: { stem: pictures },
    }
  })
