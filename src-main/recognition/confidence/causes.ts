import { isDoubtful } from '../../contract/doubts.ts'
import type { IssueCode, RecognisedQuestion } from '../RecognisedQuestion.ts'
import type { Limit } from './caps.ts'
import type { DoubtList } from './DoubtList.ts'
import type { Doubt } from './doubts.ts'
import { weights } from './weights.ts'

/** Where a person has to look, by what speaks against a question. What it merely is (its type, its format) leads nowhere. */
const doubtsOfCauses = {
  unsureAnswer: [
    'keyLone',
    'keyLead',
    'keyBracket',
    'keyTick',
    'keyFormatting',
    'keyElsewhere',
    'keyTrailing',
    'keyMine',
    'keyInside',
    'keyByIndex',
    'indexOrText',
    'restBehindKey',
    'restHoldsKey',
    'severalAnswers',
    'severalAsked',
    'countDiffers',
    'oneOfSeveral',
    'allRight',
    'wordInAnswer',
    'colonInAnswer',
    'wideGap',
    'letterBeforeText',
    'truthAsText',
    'answerOfLines',
    'answerLong',
    'answerInStem',
    'blanksDiffer',
    'sameTruth',
    'sameLetter',
    'mostlySameLetter',
  ],
  unsureOptions: [
    'piecesUnused',
    'lettersLost',
    'numberInOption',
    'wordInOption',
    'wideGapInOption',
    'signAtOption',
    'signsDiffer',
    'truthAsOptions',
    'optionsDifferInCase',
    'bracketsInOption',
    'optionOfLines',
    'lastOptionLonger',
    'optionTabbed',
    'sameOptions',
    'longOption',
    'hugeOption',
    'optionEndsStem',
    'oneOption',
    'twoOptions',
    'manyOptions',
    'choiceWithoutOptions',
    'rareCount',
    'otherCount',
    'otherForm',
    'longerOption',
    'muchLongerOption',
    'moreOptionLines',
  ],
  unsureStem: [
    'numberInside',
    'headingInside',
    'numberInStem',
    'wordInStem',
    'signInStem',
    'blankInTruth',
    'truthOfLines',
    'wideGapInStem',
    'scoreInStem',
    'lineBeforeStem',
    'stemGoesOn',
    'choiceAsksNothing',
    'bracketsInStem',
    'stemTabbed',
    'shortStem',
    'tinyStem',
    'stemStartsLow',
    'stemAsksNothing',
    'stemOfManyLines',
    'noBlank',
    'blankInOpen',
    'asksOpenly',
    'longerStem',
    'muchLongerStem',
    'shorterStem',
    'moreStemLines',
  ],
  unlikeOthers: [
    'typeAgainstSection',
    'otherType',
    'otherPlace',
    'otherNumber',
    'keylessInKeyed',
    'lacksExplanation',
    'addsExplanation',
    'alone',
    'layoutRare',
    'layoutAlone',
  ],
  strayLines: [
    'fieldUnused',
    'gapInside',
    'manyGaps',
    'noiseInside',
    'besideUnexplained',
    'labelInExplanation',
    'numberInExplanation',
    'labelOpensExplanation',
    'wordInExplanation',
    'longExplanation',
    'longerExplanation',
    'repeatedTail',
    'repeatedEnding',
  ],
  strangeSigns: ['strangeSigns'],
  poorSurroundings: [
    'doubtfulNeighbour',
    'doubtfulNeighbours',
    'stretchDoubted',
    'stretchMuchDoubted',
    'stretchMostDoubted',
    'documentDoubted',
    'documentMuchDoubted',
    'documentMostDoubted',
    'someUnexplained',
    'muchUnexplained',
    'mostUnexplained',
    'keysAlone',
    'manyKeysAlone',
    'draftsDropped',
    'closeReading',
    'otherReading',
    'withoutNumbers',
    'manyGapsInNumbers',
  ],
} satisfies Partial<Record<IssueCode, readonly Doubt[]>>
type Cause = keyof typeof doubtsOfCauses

const causeOf: ReadonlyMap<Doubt, Cause> = new Map(
  (Object.entries(doubtsOfCauses) as [Cause, readonly Doubt[]][]).flatMap(([cause, doubts]) =>
    doubts.map((doubt) => [doubt, cause] as const),
  ),
)

const weightOf = (doubt: Doubt): number => weights[doubt]?.[1] ?? 0

/**
 * A question that is doubtful, and of which no issue says why, gets the cause that takes the most from it: a person is told where to
 * look. What limits it outweighs what is estimated.
 */
export function withCause(
  question: RecognisedQuestion,
  doubts: () => DoubtList,
  limits: readonly Limit[],
): RecognisedQuestion {
  if (question.issues.some((issue) => issue !== 'hasImage') || !isDoubtful(question)) return question
  const limiting = new Set<string>(limits.map(({ because }) => because))
  const rank = (doubt: Doubt) => weightOf(doubt) + (limiting.has(doubt) ? 100 : 0)
  const cause = [...doubts()]
    .sort((a, b) => rank(b) - rank(a))
    .map((doubt) => causeOf.get(doubt))
    .find((one) => one !== undefined)
  return cause ? { ...question, issues: [...question.issues, cause] } : question
}
