import { noSigns, noWords, yesSigns, yesWords } from '../../tokens/truthWords.ts'
import { anyOf } from '../../tokens/words.ts'

/** What a page says about the answer that was given: right, wrong, or so many points of so many, if it says how many. */
export type Verdict = { isRight: boolean } | { points: number; of: number | null }

const amount = '(\\d{1,3}(?:[.,]\\d{1,2})?)'
const unit = `(?:${anyOf('points')})\\.?`
const of = '(?:\\/|out of|of|von|de|sur|su|из|sobre|分中的|\\(总分)'
/** "得分 1.00/2.00", "Mark 1.00 out of 2.00", "1 / 2 pts", "+5", "5分". */
const points = `(?:(?:${anyOf('scored')})\\s*[:=]?\\s*)?\\+?${amount}\\s*(?:${unit})?(?:\\s*${of}\\s*${amount}\\s*(?:${unit})?)?\\)?`
const result =
  '(?:结果|判定|判分|正误|对错|批改(?:结果)?|result|status|verdict|ergebnis|résultat|resultado|esito|результат)\\s*[:=]\\s*'
/** "是否正确：是", "Correct? Yes", "Richtig: nein": yes and no answer a question. */
const asked = new RegExp(
  `^(?:是否(?:正确|答对)|(?:is )?(?:it )?(?:correct|right)\\s*\\?|(?:${anyOf('gotRight')}))\\s*[:=?]\\s*(?:(${yesWords}|${anyOf('looseYes')})|(${noWords}|${anyOf('looseNo')}))$`,
  'i',
)
const said = `(?:${result})?(?:[${yesSigns}☑✅]\\s*)?(?:(${anyOf('gotRight')}|[${yesSigns}✅○〇◯])|(${anyOf('gotWrong')}|[${noSigns}✕❌]))`

const wholePoints = new RegExp(`^${points}$`, 'i')
const wholeSaid = new RegExp(`^${said}(?:\\s*[,;:(\\[-]?\\s*${points}[)\\]]?)?$`, 'i')
const isCounted = new RegExp(`^(?:\\+|(?:${anyOf('scored')})(?![\\p{L}])|.*(?:${unit}$|${of}))`, 'iu')

const numberOf = (text: string): number => Number(text.replace(',', '.'))

/** The verdict that a text is, apart from signs around it; null where it is anything else. A bare number is none. */
export function verdictOf(text: string): Verdict | null {
  if (text.length > 60) return null
  const bare = text.replace(/^[\s([{<【,.;:|·—–-]+/, '').replace(/(?<![\s)\]}>】,.;:!|])[\s)\]}>】,.;:!|]+$/, '')
  const [, got, full] = wholePoints.exec(bare) ?? []
  if (got !== undefined)
    return isCounted.test(bare) ? { points: numberOf(got), of: full === undefined ? null : numberOf(full) } : null
  const match = wholeSaid.exec(bare) ?? asked.exec(bare)
  return match ? { isRight: match[1] !== undefined } : null
}

/** Where a remark may begin behind an answer. */
const parting = /[\s([{【,;|—–]+/g

/** The verdict that ends an answer ("Paris (correct)", "B  10.0分"), and where it begins. */
export function verdictBehind(text: string): { verdict: Verdict; at: number } | null {
  if (text.length > 200) return null
  for (const match of text.matchAll(parting)) {
    const verdict = match.index > 0 ? verdictOf(text.slice(match.index)) : null
    if (verdict) return { verdict, at: match.index }
  }
  return null
}
