import { type AnswerAt, answerText, truthOptionWords, truthWords } from '../layout/answerText.ts'
import { blankTexts, layStem } from '../layout/layStem.ts'
import { letterOf } from '../layout/numberWords.ts'
import type { Paper, PaperQuestion, Section } from '../Paper.ts'
import type { TrueQuestion } from '../Truth.ts'
import { gridTags } from './gridTags.ts'

/** A question on its way into cells or a record: its parts as texts, and its truth. */
export type GridQuestion = {
  section: Section
  question: PaperQuestion
  at: AnswerAt
  stem: string
  options: readonly string[]
  /** Places of the right options; those of true/false too, where it has options. */
  right: readonly number[]
  /** What is said instead of letters where there are no options: a truth word, blanks, a reply. */
  said: string
  truth: TrueQuestion
}

/** Returns the questions of a paper for a sheet or a list of records: nothing of an answer stands in the stems. */
export function gridQuestions(paper: Paper): GridQuestion[] {
  const hasOptions = paper.style.format === 'json' || paper.grid.cellOptions !== 'none'
  return paper.parts.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.questions.map((question) => gridQuestion(paper, section, question, hasOptions)),
    ),
  )
}

function gridQuestion(paper: Paper, section: Section, question: PaperQuestion, hasOptions: boolean): GridQuestion {
  const { language } = paper
  const style = { ...section.style, answerPlace: 'none', answerForm: 'letter', optionLabel: 'dot' } as const
  const at = { language, section, style, question }
  const stem = [layStem(at).read, ...(question.after ?? [])].join('\n')
  const isChoice = question.type === 'single' || question.type === 'multiple'
  const isTruthWithOptions = question.type === 'trueFalse' && style.truthOptions === 'lettered' && hasOptions
  const words = truthOptionWords(at)
  const options = isChoice && hasOptions ? question.options : isTruthWithOptions ? [words.right, words.wrong] : []
  const truths = isTruthWithOptions ? words : truthWords(at)
  const said =
    question.type === 'trueFalse' ? (question.truth ? truths.right : truths.wrong) : isChoice ? '' : answerText(at)
  const truth: TrueQuestion = {
    type: question.type,
    stem,
    options: isChoice ? options : [],
    answer: trueAnswer(question),
    tags: gridTags(paper, section, question),
  }
  return {
    section,
    question,
    at,
    stem,
    options,
    right: isTruthWithOptions ? [question.truth ? 0 : 1] : question.right,
    said,
    truth,
  }
}

function trueAnswer(question: PaperQuestion): TrueQuestion['answer'] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.right.map(letterOf).join('')
    case 'trueFalse':
      return question.truth
    case 'fillIn':
      return blankTexts(question.stem)
    case 'shortAnswer':
      return question.reply
  }
}
