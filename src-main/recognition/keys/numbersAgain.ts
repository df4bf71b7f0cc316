import { hasNumber, hasOptionA, type Lexed } from '../lexed.ts'

const fewest = 3
const most = 0.6

/**
 * The last line of the answers that begin at `first`, where the numbers of the questions are counted through once more, with
 * a labelled answer below most of them and no options: that is a key, whatever its title says. Null elsewhere. `asked`: the highest number of a question above.
 */
export function lastOfNumbersAgain(lines: readonly Lexed[], first: number, asked: number): number | null {
  const family = lines[first]?.number?.family
  if (family !== 'question' || lines[first]?.number?.value !== 1 || asked < fewest) return null
  let [count, answered, value, end] = [0, 0, 0, lines.length - 1]
  let isAnswered = true
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (hasNumber(line) && line.number.family === family) {
      if (line.number.value <= value || line.number.value > asked) {
        end = at - 1
        break
      }
      ;[count, value, isAnswered] = [count + 1, line.number.value, false]
    }
    if (hasOptionA(line) && !isAnswered) return null
    if (!isAnswered && line.fields.some(({ kind }) => kind === 'answer')) [answered, isAnswered] = [answered + 1, true]
  }
  const isKey = count >= Math.max(fewest, asked * most) && answered >= Math.max(fewest, count * most)
  return isKey ? end : null
}
