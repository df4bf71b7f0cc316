import { takeAnswersBehindOptions } from './answers/answersBehindOptions.ts'
import { takeAnswersInStems } from './answers/answersInStems.ts'
import { takeAnswersInVerdicts } from './answers/answersInVerdicts.ts'
import { takeOddLabels } from './answers/oddLabels.ts'
import { takeOnlyRight } from './answers/onlyRightPrinted.ts'
import { takeOwnLetters } from './answers/ownLetters.ts'
import { takeRightInBrackets } from './answers/rightInBrackets.ts'
import { takeVerdictsAtEnd } from './answers/verdictsAtEnd.ts'
import { forgetKeyTitles } from './keys/keyRegions.ts'
import { forgetLabelTitles } from './keys/labelTitles.ts'
import { spreadKeys } from './keys/spreadKey.ts'
import type { Paper } from './Paper.ts'
import type { Pass } from './Pass.ts'
import {
  chooseReading,
  compareLayouts,
  findKeys,
  giveBoundLines,
  giveKeys,
  learnLayout,
  onDrafts,
  onEachDraft,
  onLines,
  readWithoutFurniture,
  separated,
} from './paperSteps.ts'
import { takeAnswersInAsides } from './questions/answers/answersInAsides.ts'
import { takeLeadingMarks } from './questions/answers/leadingMarks.ts'
import { takeOwnAnswers } from './questions/answers/ownAnswers.ts'
import { takeTrailingTicks } from './questions/answers/trailingTicks.ts'
import { learnTruthPairs } from './questions/answers/truthPairs.ts'
import {
  recoverFirstOption,
  recoverLostLetters,
  takeTruthLine,
  takeUnletteredOptions,
} from './questions/options/lostLetters.ts'
import { takeNumberedOptions } from './questions/options/numberedOptions.ts'
import { dropOptionCounts } from './questions/options/optionCounts.ts'
import { dropOptionRemarks } from './questions/options/optionRemarks.ts'
import { endLastOptions } from './questions/options/optionTails.ts'
import { dropButtons } from './questions/options/surplusOptions.ts'
import { takeWordBank } from './questions/options/wordBank.ts'
import { dropAdvice, plausibleDrafts } from './questions/plausible.ts'
import { dropRepeatedDrafts } from './questions/repeats/repeatedDrafts.ts'
import { dropInstructions } from './questions/repeats/repeatedInstructions.ts'
import { askByGapNumbers } from './questions/stems/gapNumbers.ts'
import { dropOpeningTags } from './questions/stems/openingTags.ts'
import { keepParts } from './questions/stems/openParts.ts'
import { restoreOrders } from './questions/stems/orderedPoints.ts'
import { questionsAmong } from './questions/stems/questionsAmong.ts'
import { restoreParts } from './questions/stems/restoredParts.ts'
import { dropSecondNumbers } from './questions/stems/secondNumbers.ts'

/** From tokens to drafts of questions that lack nothing but the judgement of their fields. */
export const paperPasses: readonly Pass<Paper>[] = [
  {
    name: 'forgetLabelTitles',
    does: 'what stands below each question is no title of a key',
    run: onLines((lines) => forgetLabelTitles(lines)),
  },
  { name: 'findKeys', does: 'stretches that are answer keys are found', run: findKeys },
  {
    name: 'forgetKeyTitles',
    does: 'a title of a key without a key is the label of an answer',
    run: onLines((lines, { taken }) => forgetKeyTitles(lines, taken)),
  },
  {
    name: 'chooseReading',
    does: 'the reading that explains most gives the drafts, stretch by stretch',
    run: chooseReading,
  },
  {
    name: 'setFurnitureAside',
    does: 'what recurs behind the options of many questions is set aside, and the rest read again',
    run: readWithoutFurniture,
  },
  {
    name: 'dropAdvice',
    does: 'points of advice above the first question are not asked',
    run: onDrafts(dropAdvice),
  },
  { name: 'spreadKeys', does: 'several answers below the last question answer those above', run: onDrafts(spreadKeys) },
  { name: 'matchKeys', does: 'entries of keys go to their questions', run: giveKeys },
  {
    name: 'giveBoundLines',
    does: 'what a person said belongs to a question elsewhere goes to it',
    run: giveBoundLines,
  },
  {
    name: 'learnTruthPairs',
    does: 'two opposite words that answer all statements judge them',
    run: onDrafts(learnTruthPairs),
  },
  {
    name: 'takeVerdictsAtEnd',
    does: 'words for right and wrong behind statements without options judge them',
    run: onDrafts(takeVerdictsAtEnd),
  },
  {
    name: 'keepParts',
    does: 'small letters in a section of open questions are parts of a task',
    run: onDrafts(keepParts),
  },
  { name: 'keepQuestions', does: 'numbered points that ask nothing go', run: onDrafts(questionsAmong) },
  {
    name: 'keepPlausible',
    does: 'in a text that is no collection only sure ones stay',
    run: onDrafts(plausibleDrafts),
  },
  {
    name: 'dropRepeatedDrafts',
    does: 'questions that all stand twice in a row are asked once',
    run: onDrafts(dropRepeatedDrafts),
  },
  {
    name: 'dropOpeningTags',
    does: 'brackets behind the numbers of most questions describe them',
    run: onDrafts(dropOpeningTags),
  },
  {
    name: 'dropSecondNumbers',
    does: 'a second number in front of nearly all numbered stems goes',
    run: onDrafts(dropSecondNumbers),
  },
  {
    name: 'dropInstructions',
    does: 'the same words above the text of most questions go',
    run: onDrafts(dropInstructions),
  },
  { name: 'restoreParts', does: 'parts that are answered one by one are no options', run: onDrafts(restoreParts) },
  {
    name: 'dropButtons',
    does: 'buttons of a page behind the options of most questions go',
    run: dropButtons,
  },
  {
    name: 'dropOptionRemarks',
    does: 'a word behind just the right options repeats the answers',
    run: onDrafts(dropOptionRemarks),
  },
  {
    name: 'dropOptionCounts',
    does: 'numbers beside the letters or boxes of options go',
    run: onDrafts(dropOptionCounts),
  },
  {
    name: 'takeAnswersInAsides',
    does: 'brackets behind the question marks hold the answers, if nearly all do',
    run: onDrafts(takeAnswersInAsides),
  },
  {
    name: 'takeAnswersBehindOptions',
    does: 'letters in brackets behind the last options of nearly all questions are the answers',
    run: onDrafts(takeAnswersBehindOptions),
  },
  {
    name: 'takeAnswersInStems',
    does: 'names of options at one place of nearly all stems are the answers',
    run: onDrafts(takeAnswersInStems),
  },
  {
    name: 'takeOddLabels',
    does: 'the only label of a question that is written otherwise marks the right option, if nearly all have one',
    run: onDrafts(takeOddLabels),
  },
  {
    name: 'takeLeadingMarks',
    does: 'one sign before some options of nearly all questions without an answer tells the right ones',
    run: onDrafts(takeLeadingMarks),
  },
  {
    name: 'takeOwnLetters',
    does: 'the letter of an option once more behind its text marks it as right, if most questions have that',
    run: onDrafts(takeOwnLetters),
  },
  {
    name: 'takeRightInBrackets',
    does: 'letters with their texts in the brackets of nearly all questions without options fill these',
    run: onDrafts(takeRightInBrackets),
  },
  { name: 'takeOnlyRight', does: 'options of which only the right ones are printed', run: onDrafts(takeOnlyRight) },
  {
    name: 'takeAnswersInVerdicts',
    does: 'an explanation that says of each option whether it is right tells the answer',
    run: onDrafts(takeAnswersInVerdicts),
  },
  { name: 'takeOwnAnswers', does: "a student's own answer with full marks is the key", run: onDrafts(takeOwnAnswers) },
  {
    name: 'askByGapNumbers',
    does: 'options below the number of a gap ask for that gap',
    run: onDrafts(askByGapNumbers),
  },
  {
    name: 'takeWordBanks',
    does: 'a text with numbered gaps is filled from the words beside it',
    run: onEachDraft(takeWordBank),
  },
  { name: 'learnLayout', does: 'what the drafts have in common is noted', run: learnLayout },
  {
    name: 'recoverFirstOption',
    does: 'B, C, D without an A: the line above is A',
    run: onEachDraft((_, draft) => recoverFirstOption(draft)),
  },
  { name: 'takeTruthLine', does: '"对 错" at the end of a stem are two options', run: onEachDraft(takeTruthLine) },
  { name: 'recoverLostLetters', does: 'the answer names a letter that was lost', run: onEachDraft(recoverLostLetters) },
  {
    name: 'takeUnletteredOptions',
    does: 'the answer repeats one of the lines, which are the options',
    run: onEachDraft(takeUnletteredOptions),
  },
  {
    name: 'takeTrailingTicks',
    does: 'a tick behind an option marks it as right, where that is usual',
    run: onEachDraft((lines, draft, { layout }) =>
      layout.ticks === 'none' ? draft : takeTrailingTicks(lines, draft, layout),
    ),
  },
  {
    name: 'takeNumberedOptions',
    does: 'the answer is one of the numbers in the stem, which count options',
    run: onEachDraft(takeNumberedOptions),
  },
  { name: 'separateAnswers', does: 'answers without a label leave the stem', run: onEachDraft(separated) },
  {
    name: 'endLastOptions',
    does: 'remarks below the last options of nearly all questions are no options',
    run: onDrafts(endLastOptions),
  },
  {
    name: 'restoreOrders',
    does: 'points that the answer puts in another order are no options',
    run: onDrafts(restoreOrders),
  },
  { name: 'compareLayouts', does: 'how well each question agrees with those around it is noted', run: compareLayouts },
]
