import type { LaidQuestion, QuestionAt } from './layQuestion.ts'
import { numberLabel } from './numberLabel.ts'
import { line } from './Sheet.ts'

/** Returns a term with its meaning, or a sentence with its translation, without any label between them. */
export function layPair(at: QuestionAt): LaidQuestion {
  const { question, style, language } = at
  const label = numberLabel(at)
  const [stem = ''] = question.stem
  const front = label.prefix + stem
  const auto = label.auto ? { auto: label.auto } : {}
  const joins = { colon: language.isCjk ? '：' : ': ', dash: language.isCjk ? '——' : ' - ', tab: '\t' }
  const lines =
    style.pairForm === 'nextLine' || style.pairForm === 'labelled'
      ? [line(front, auto), line(question.reply)]
      : [line(front + joins[style.pairForm] + question.reply, auto)]
  return {
    parts: [...label.before, ...lines],
    truth: { type: 'shortAnswer', stem, options: [], answer: question.reply },
  }
}
