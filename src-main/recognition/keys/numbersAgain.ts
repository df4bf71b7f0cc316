import { hasNumber, hasOptionA, type Lexed } from '../lexed.ts'
import { asks, opensBlank } from '../tokens/asking.ts'

const fewest = 3
const most = 0.6

/** A question of its own stands there: it asks, leaves a blank, or is a sentence above its answer. */
function asksAnew(line: Lexed): boolean {
  const [field] = line.fields
  const text = line.line.folded.slice(line.number ? line.from : 0, field ? field.labelFrom : undefined).trim()
  return text !== '' && (asks(text) || opensBlank.test(text) || /[。.]$/.test(text))
}

/**
 * The last line of the answers that begin at `first`, where the numbers of the questions are counted through once more, with
 * a labelled answer below most of them, no options and no other questions: that is a key, whatever its title says. Null elsewhere. `asked`: the highest number of a question above.
 */
export function lastOfNumbersAgain(lines: readonly Lexed[], first: number, asked: number): number | null {
  const family = lines[first]?.number?.family
  if (family !== 'question' || lines[first]?.number?.value !== 1 || asked < fewest) return null
  let [count, answered, value, end] = [0, 0, 0, lines.length - 1]
  let stems = 0
  let hasStem = true
  let isAnswered = true
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (hasNumber(line) && line.number.family === family) {
      if (line.number.value <= value || line.number.value > asked) {
        end = at - 1
        break
      }
      ;[count, value, isAnswered, hasStem] = [count + 1, line.number.value, false, false]
    }
    if (!isAnswered && !hasStem && asksAnew(line)) [stems, hasStem] = [stems + 1, true]
    if (hasOptionA(line) && !isAnswered) return null
    if (!isAnswered && line.fields.some(({ kind }) => kind === 'answer')) [answered, isAnswered] = [answered + 1, true]
  }
  const isKey = count >= Math.max(fewest, asked * most) && answered >= Math.max(fewest, count * most)
  return isKey && stems < count * most ? end : null
}
