import type { ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import type { Language } from '../texts/words.ts'
import { Losses, type Written } from '../Written.ts'

/**
 * Moodle's Aiken: a stem on one line, `A. option` lines and `ANSWER: A`. It holds single choice alone, and true or false as two
 * options; no sections, explanations or pictures. Source: docs.moodle.org "Aiken format".
 */
export function writeAiken(set: ExportedSet, language: Language): Written {
  const losses = new Losses()
  const texts = set.questions.flatMap((question) => textOf(question, language, losses) ?? [])
  return { bytes: new TextEncoder().encode(texts.join('\n')), leftOut: losses.counts }
}

const oneLine = (text: string) => text.replace(/(?<!\s)\s*\n\s*/g, ' ').trim()

function textOf(question: ExportedQuestion, language: Language, losses: Losses): string | undefined {
  const { type, key, stem, images } = question
  if (type !== 'single' && type !== 'trueFalse') return void losses.add('questionsOfType')
  const letter = key?.kind === 'truth' ? (key.value ? 'A' : 'B') : key?.kind === 'options' ? key.labels[0] : undefined
  if (letter === undefined) return void losses.add('questionsWithoutAnswer')
  losses.add('pictures', images.length)
  const truth = language === 'zh' ? ['正确', '错误'] : ['True', 'False']
  const options = type === 'trueFalse' ? truth : question.options.map(({ text }) => text)
  const lines = options.map((text, at) => `${String.fromCharCode(65 + at)}. ${oneLine(text)}`)
  return `${[oneLine(stem), ...lines].join('\n')}\nANSWER: ${letter}\n`
}
