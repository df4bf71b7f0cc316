import type { SampleBank, SampleQuestion } from './SampleBank.ts'

const typeOrder = ['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer'] as const

const words = {
  zh: {
    headings: { single: '单选题', multiple: '多选题', trueFalse: '判断题', fillIn: '填空题', shortAnswer: '简答题' },
    section: (index: number, heading: string) => `${'一二三四五'[index]}、${heading}`,
    answer: '答案：',
    explanation: '解析：',
    truth: { true: '正确', false: '错误' },
    between: '；',
  },
  en: {
    headings: {
      single: 'Single choice',
      multiple: 'Multiple choice',
      trueFalse: 'True or false',
      fillIn: 'Fill in the blanks',
      shortAnswer: 'Short answer',
    },
    section: (index: number, heading: string) => `Part ${index + 1}: ${heading}`,
    answer: 'Answer: ',
    explanation: 'Explanation: ',
    truth: { true: 'True', false: 'False' },
    between: '; ',
  },
} as const

export type PrintedQuestion = {
  number: number
  stem: string
  options: readonly { label: string; text: string }[]
  answer: string
  explanation: string | undefined
}
export type PrintedSection = { heading: string; questions: readonly PrintedQuestion[] }

/** A bank as a person would print it: a section for each type, each numbered from 1. */
export function printedBank(bank: SampleBank): PrintedSection[] {
  const inUse = typeOrder.filter((type) => bank.questions.some((question) => question.type === type))
  const say = words[bank.language]
  return inUse.map((type, index) => ({
    heading: say.section(index, say.headings[type]),
    questions: bank.questions
      .filter((question) => question.type === type)
      .map((question, at) => ({
        number: at + 1,
        stem: question.stem,
        options:
          'options' in question
            ? question.options.map((text, letter) => ({ label: 'ABCDEF'[letter] ?? '', text }))
            : [],
        answer: say.answer + printedAnswer(question, bank.language),
        explanation: question.explanation && say.explanation + question.explanation,
      })),
  }))
}

function printedAnswer(question: SampleQuestion, language: SampleBank['language']): string {
  const say = words[language]
  if (question.type === 'trueFalse') return question.answer ? say.truth.true : say.truth.false
  return typeof question.answer === 'string' ? question.answer : question.answer.join(say.between)
}
