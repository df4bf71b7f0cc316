import { labelAt } from '../../contract/questionProblems.ts'
import type { RowFields } from './Table.ts'

type Signs = Readonly<{ right: RegExp; wrong: RegExp }>

/** What stands before or behind the right options of a sheet, and what may stand at the others. */
const signs: readonly Signs[] = [
  { right: /^[*★✓✔√☑✅●◉]\s*/u, wrong: /^[☐○◯□✗✘×❌]\s*/u },
  { right: /^[[(（]\s?[xX✓✔√*]\s?[\])）]\s*/u, wrong: /^[[(（]\s*[\])）]\s*/ },
  { right: /(?<!\s)\s*[*★✓✔√☑✅]$/u, wrong: /(?<!\s)\s*[☐✗✘×❌]$/u },
  {
    right:
      /(?<!\s)\s*[[(（【<]\s?(?:正确(?:答案|选项)?|对|√|✓|✔|[xX*]|correct(?: answer)?|right(?: answer)?|true|richtig|correcta|correcte|juste|certa|верно|правильно|正解|정답)\s?[\])）】>]$/iu,
    wrong:
      /(?<!\s)\s*[[(（【<]\s?(?:错误|错|×|✗|incorrect|wrong|false|falsch|incorrecta|incorrecte|faux|errada|неверно)?\s?[\])）】>]$/iu,
  },
]

const fewest = 2
const nearlyAll = 0.8

/**
 * Options of sheets without answers that carry a sign where they are right: "*Rome", "Rome (correct)". It is the key where nearly each
 * question has an option with it and one without, and goes from all of them.
 */
export function withSignedOptions(questions: readonly RowFields[]): RowFields[] {
  const chosen = questions.filter(({ options }) => options.length >= 2)
  if (chosen.length < fewest || questions.some(({ answer }) => answer !== '')) return [...questions]
  const found = signs.find(({ right }) => {
    const told = chosen.filter(({ options }) => {
      const count = options.filter((option) => right.test(option)).length
      return count > 0 && count < options.length
    })
    return told.length >= Math.max(fewest, chosen.length * nearlyAll)
  })
  return found ? questions.map((question) => withoutSigns(question, found)) : [...questions]
}

function withoutSigns(question: RowFields, { right, wrong }: Signs): RowFields {
  if (question.options.length < 2) return question
  const answer = question.options.flatMap((option, at) => (right.test(option) ? [labelAt(at)] : [])).join('')
  const options = question.options.map((option) => option.replace(right, '').replace(wrong, '').trim())
  return { ...question, options, answer: answer.length < options.length ? answer : '' }
}
