import { answerText, truthOptionWords } from './answerText.ts'
import { printedOptions } from './layOptions.ts'
import type { LaidQuestion, QuestionAt } from './layQuestion.ts'
import { layStem } from './layStem.ts'
import { letterOf, numbered } from './numberWords.ts'
import { type Line, line, type SheetPart } from './Sheet.ts'
import { trueAnswer } from './trueAnswer.ts'

/** Returns a question as a learning site shows it after an attempt, copied as text. */
export function layReview(at: QuestionAt): LaidQuestion {
  const { question, style } = at
  const stem = layStem({ ...at, style: { ...style, answerPlace: 'none' } })
  const asked: SheetPart[] = [...stem.printed.map((runs) => line(runs)), ...afterStem(at)]
  const isUnclear =
    style.review === 'canvas' &&
    ((question.after?.length ?? 0) > 0 ||
      question.stem.length > 1 ||
      question.options.some((option) => option.includes('\n')))
  const truth = {
    ...(isUnclear ? { ambiguous: true as const } : {}),
    type: question.type,
    stem: [stem.read, ...(question.after ?? [])].join('\n'),
    options: question.options,
    answer: trueAnswer(at),
  }
  switch (style.review) {
    case 'moodle':
      return { parts: moodle(at, asked), truth }
    case 'canvas':
      return { parts: canvas(at, asked), truth }
    default:
      return { parts: votes(at, asked), truth }
  }
}

const afterStem = ({ question }: QuestionAt): Line[] => (question.after ?? []).map((text) => line(text))
const isOwnRight = ({ question }: QuestionAt) => question.draw.alsoRight % 4 !== 0
const label = ({ language, number }: QuestionAt) => line(numbered(language.questionLabels[0] ?? '', number))

function moodle(at: QuestionAt, asked: readonly SheetPart[]): SheetPart[] {
  const { language, question } = at
  const words = language.review
  if (!words) return [...asked]
  const isRight = isOwnRight(at)
  const options = printedOptions({ ...at, style: { ...at.style, truthOptions: 'plain' } })
  const hasLabels = question.type !== 'trueFalse'
  const texts = question.right.map((index) => question.options[index] ?? '')
  const right =
    question.type === 'trueFalse'
      ? `'${question.truth ? truthOptionWords(at).right : truthOptionWords(at).wrong}'.`
      : texts.length > 0
        ? texts.join(', ')
        : answerText(at)
  const choice = options.map(({ text, index }) =>
    line(`${hasLabels ? `${letterOf(index).toLowerCase()}. ` : ''}${text}`),
  )
  const own = isRight ? answerText(at) : '-'
  return [
    label(at),
    line(isRight ? words.right : words.wrong),
    line(words.mark.replace('{x}', isRight ? '1.00' : '0.00')),
    line(words.flag),
    line(words.text),
    ...asked,
    ...(options.length > 0
      ? [line(question.type === 'multiple' ? words.selectMany : words.selectOne), ...choice]
      : [line(`${language.answerWords[0]}:`), line(own)]),
    line(words.feedback),
    line(`${texts.length > 1 ? words.answersAre : words.answerIs}${right}`),
  ]
}

function canvas(at: QuestionAt, asked: readonly SheetPart[]): SheetPart[] {
  const isRight = isOwnRight(at)
  const options = printedOptions({ ...at, style: { ...at.style, truthOptions: 'plain' } })
  const wrong = options.find((option) => !option.isRight)?.index
  return [
    label(at),
    line(isRight ? '1 / 1 pts' : '0 / 1 pts'),
    ...asked,
    ...options.flatMap(({ text, index, isRight: isAnswer }) => [
      ...(isAnswer
        ? [line(isRight ? 'Correct!' : 'Correct Answer')]
        : !isRight && index === wrong
          ? [line('You Answered')]
          : []),
      line(text),
    ]),
  ]
}

function votes(at: QuestionAt, asked: readonly SheetPart[]): SheetPart[] {
  const { question, number, section } = at
  const letters = question.right.map(letterOf).join('')
  const share = 60 + (question.draw.pick % 41)
  const other = letterOf((question.right[0] ?? 0) === 0 ? 1 : 0)
  return [
    line(`Question #${number}Topic ${1 + (section.words % 2)}`),
    ...asked,
    ...printedOptions(at).map(({ text, index, isRight }) =>
      line(`${letterOf(index)}. ${text}${isRight && question.draw.pick % 3 ? ' Most Voted' : ''}`),
    ),
    line(`Reveal Solution Hide Solution   Discussion   ${question.draw.pick % 60}`),
    line(`Correct Answer: ${letters}${question.draw.pick % 2 ? ' 🗳️' : ''}`),
    line('Community vote distribution'),
    line(`${letters} (${share}%)`),
    ...(share < 100 ? [line(`${other} (${100 - share}%)`)] : []),
  ]
}
