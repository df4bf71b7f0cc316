import { takeAnswersBehindOptions } from './answers/answersBehindOptions.ts'
import { takeAnswersInStems } from './answers/answersInStems.ts'
import { takeAnswersInVerdicts } from './answers/answersInVerdicts.ts'
import { takeOddLabels } from './answers/oddLabels.ts'
import { takeOnlyRight } from './answers/onlyRightPrinted.ts'
import { readAnswerColumns } from './copies/answerColumns.ts'
import { readBlankBlocks } from './copies/blankBlocks.ts'
import { readChoiceMarks } from './copies/choiceMarks.ts'
import { readChoosers } from './copies/choosers.ts'
import { readClosedGroups } from './copies/closedGroups.ts'
import { unfoldColumns } from './copies/columns.ts'
import { dropContents } from './copies/contents.ts'
import { readCountedAnswers } from './copies/countedAnswers.ts'
import { readDottedBlanks } from './copies/dottedBlanks.ts'
import { readEvenGroups } from './copies/evenGroups.ts'
import { readFilledBlanks } from './copies/filledBlanks.ts'
import { cutFirstOptions } from './copies/firstOptions.ts'
import { readFramedLabels } from './copies/framedLabels.ts'
import { cutGluedNumbers } from './copies/gluedNumbers.ts'
import { dropLetterSigns } from './copies/letterSigns.ts'
import { readListLiterals } from './copies/listLiterals.ts'
import { readListSlips } from './copies/listSlips.ts'
import { readLoneTitles } from './copies/loneTitles.ts'
import { readLookalikes } from './copies/lookalikes.ts'
import { unfoldMatching } from './copies/matchingColumns.ts'
import { readMathLetters } from './copies/mathLetters.ts'
import { readNumberBullets } from './copies/numberBullets.ts'
import { dropFalseFirsts, readNumberLines } from './copies/numberLines.ts'
import { readNumberRows } from './copies/numberRows.ts'
import { readOptionForms } from './copies/optionForms.ts'
import { dropPageHeads } from './copies/pageHeads.ts'
import { readPlacedVerdicts } from './copies/placedVerdicts.ts'
import { dropPlaceholders } from './copies/placeholders.ts'
import { joinRaisedOptions } from './copies/raisedOptions.ts'
import { readRepeatedOptions } from './copies/repeatedOptions.ts'
import { readRepliesOnLine } from './copies/repliesOnLine.ts'
import { readReplySigns } from './copies/replySigns.ts'
import { readRightAndWrong } from './copies/rightAndWrong.ts'
import { readRingMarks } from './copies/ringMarks.ts'
import { readScoredForms } from './copies/scoredForms.ts'
import { dropSectionCodes } from './copies/sectionCodes.ts'
import { readSignedBlocks } from './copies/signedBlocks.ts'
import { readSignedChoices } from './copies/signedChoices.ts'
import { letterFrames } from './copies/siteFrames.ts'
import { dropFurniture, dropPraise, dropVotes } from './copies/siteFurniture.ts'
import { cutSkippedNumbers } from './copies/skippedNumbers.ts'
import { dropSourceRemarks } from './copies/sourceRemarks.ts'
import { readTaggedLines } from './copies/taggedLines.ts'
import { readTruthChoices } from './copies/truthChoices.ts'
import { pairTruthLines } from './copies/truthLines.ts'
import { readVerdictLists } from './copies/verdictLists.ts'
import { dropWatermarks } from './copies/watermarks.ts'
import { forgetKeyTitles } from './keys/keyRegions.ts'
import { spreadKeys } from './keys/spreadKey.ts'
import type { Lexed } from './lexed.ts'
import type { Line } from './lines.ts'
import type { Paper } from './Paper.ts'
import type { Pass } from './Pass.ts'
import {
  chooseReading,
  compareLayouts,
  findKeys,
  giveKeys,
  learnLayout,
  onDrafts,
  onEachDraft,
  onLines,
  readWithoutFurniture,
  separated,
} from './paperSteps.ts'
import { takeAnswersInAsides } from './questions/answersInAsides.ts'
import { askByGapNumbers } from './questions/gapNumbers.ts'
import { takeLeadingMarks } from './questions/leadingMarks.ts'
import {
  recoverFirstOption,
  recoverLostLetters,
  takeTruthLine,
  takeUnletteredOptions,
} from './questions/lostLetters.ts'
import { takeNumberedOptions } from './questions/numberedOptions.ts'
import { dropOpeningTags } from './questions/openingTags.ts'
import { keepParts } from './questions/openParts.ts'
import { dropOptionCounts } from './questions/optionCounts.ts'
import { dropOptionRemarks } from './questions/optionRemarks.ts'
import { endLastOptions } from './questions/optionTails.ts'
import { takeOwnAnswers } from './questions/ownAnswers.ts'
import { plausibleDrafts } from './questions/plausible.ts'
import { questionsAmong } from './questions/questionsAmong.ts'
import { dropRepeatedDrafts } from './questions/repeatedDrafts.ts'
import { dropInstructions } from './questions/repeatedInstructions.ts'
import { restoreParts } from './questions/restoredParts.ts'
import { dropSecondNumbers } from './questions/secondNumbers.ts'
import { dropButtons } from './questions/surplusOptions.ts'
import { takeTrailingTicks } from './questions/trailingTicks.ts'
import { learnTruthPairs } from './questions/truthPairs.ts'
import { takeWordBank } from './questions/wordBank.ts'
import { learnAnswerOpenings } from './readings/answerOpenings.ts'
import { readAnswersBelowBlanks } from './readings/answersBelowBlanks.ts'
import { readAwaitedAnswers } from './readings/awaitedAnswers.ts'
import { readBareAnswers } from './readings/bareAnswers.ts'
import { learnEndLabels } from './readings/endLabels.ts'
import { readHeadedLists } from './readings/headedLists.ts'
import { readHeadedQuestions } from './readings/headedQuestions.ts'
import { learnArrows } from './readings/learnArrows.ts'
import { learnLabels } from './readings/learnLabels.ts'
import { learnNumbers } from './readings/learnNumbers.ts'
import { learnOpenings } from './readings/learnOpenings.ts'
import { learnTails } from './readings/learnTails.ts'
import { dropListNumbers } from './readings/listNumbers.ts'
import { readNumberedLabels } from './readings/numberedLabels.ts'
import { readOpenLists } from './readings/openLists.ts'
import { hasListOptions, readOptionLists } from './readings/optionLists.ts'
import { readPairs } from './readings/pairs.ts'
import { readRejected } from './readings/readRejected.ts'
import { readVerdicts } from './readings/readVerdicts.ts'
import { learnRepeatedAnswers } from './readings/repeatedAnswers.ts'
import { resolveOptions } from './readings/resolveOptions.ts'
import { readRuledQuestions } from './readings/ruledQuestions.ts'
import { settleTags } from './readings/settleTags.ts'
import { keepStemLabels } from './readings/stemLabels.ts'
import { dropLoneBoxes } from './readings/tickBoxes.ts'
import { readTickedStatements } from './readings/tickedStatements.ts'
import { readTitledNumbers } from './readings/titledNumbers.ts'
import { findTitles } from './readings/titles.ts'
import { readTypedAnswers } from './readings/typedAnswers.ts'

/*
 * The table of contents of the recogniser for running text: what is done, in which order.
 * Blocks -> lines -> tokens -> paper (keys, reading, drafts) -> questions and ledger.
 */

/** What copying from a page or a printer lost is put back into the printed lines, and what it added is set aside. */
export const linePasses: readonly Pass<readonly Line[]>[] = [
  {
    name: 'joinRaisedOptions',
    does: 'an option printed higher than its row joins it',
    run: joinRaisedOptions,
  },
  {
    name: 'dropSourceRemarks',
    does: 'brackets between options and answers that name papers are set aside',
    run: dropSourceRemarks,
  },
  {
    name: 'readLookalikes',
    does: 'letters of another script that look like those that count options are these',
    run: readLookalikes,
  },
  {
    name: 'readNumberRows',
    does: 'numbers side by side above or before as many answers are a key',
    run: readNumberRows,
  },
  {
    name: 'readAnswerColumns',
    does: 'a label and bare answers at the end, one for each number, are a key',
    run: readAnswerColumns,
  },
  {
    name: 'readCountedAnswers',
    does: '"Answer 3" behind each question labels the answer below it',
    run: readCountedAnswers,
  },
  { name: 'readMathLetters', does: 'letters of formulas label lines as plain ones do', run: readMathLetters },
  {
    name: 'readOptionForms',
    does: 'whatever counts the options of nearly all questions alike is their letter',
    run: readOptionForms,
  },
  {
    name: 'readListLiterals',
    does: 'lists as programs write them are the options',
    run: readListLiterals,
  },
  {
    name: 'readListSlips',
    does: 'the letters of a list go on behind options that were typed on its lines',
    run: readListSlips,
  },
  { name: 'readNumberBullets', does: 'a sign before a number among bullets is one', run: readNumberBullets },
  { name: 'dropLetterSigns', does: 'one sign before the letters of nearly all options goes', run: dropLetterSigns },
  { name: 'cutFirstOptions', does: 'first options behind their stems get lines of their own', run: cutFirstOptions },
  { name: 'unfoldColumns', does: 'options in columns get lines of their own', run: unfoldColumns },
  { name: 'unfoldMatching', does: 'choices beside items to be matched go below them', run: unfoldMatching },
  { name: 'dropContents', does: 'a table of contents is set aside', run: dropContents },
  { name: 'readDottedBlanks', does: 'dots within sentences are lines to write on', run: readDottedBlanks },
  { name: 'cutGluedNumbers', does: 'numbers behind the line above get lines of their own', run: cutGluedNumbers },
  {
    name: 'cutSkippedNumbers',
    does: 'numbers that lines skip, behind sentences of the lines before, get lines of their own',
    run: cutSkippedNumbers,
  },
  { name: 'dropSectionCodes', does: 'codes of sections before the numbers of questions go', run: dropSectionCodes },
  { name: 'readFramedLabels', does: 'labels lose the rules around them', run: readFramedLabels },
  { name: 'readNumberLines', does: '"Question 3: Skipped" is a number', run: readNumberLines },
  { name: 'dropFalseFirsts', does: 'the "1." below every "QUESTION n" goes', run: dropFalseFirsts },
  {
    name: 'readRepeatedOptions',
    does: 'an option printed once more below the last one is the answer',
    run: readRepeatedOptions,
  },
  {
    name: 'readRepliesOnLine',
    does: '"A:" behind questions on their lines, without a B, labels the answer',
    run: readRepliesOnLine,
  },
  {
    name: 'readRightAndWrong',
    does: 'right texts and wrong ones behind their labels are options',
    run: readRightAndWrong,
  },
  { name: 'readTaggedLines', does: 'tags before the lines say what is asked and chosen', run: readTaggedLines },
  { name: 'readSignedChoices', does: 'points with + or - before them are options', run: readSignedChoices },
  {
    name: 'readSignedBlocks',
    does: 'blocks in which one sign marks some lines are a question and its options',
    run: readSignedBlocks,
  },
  { name: 'readChoiceMarks', does: 'lines with bullets or marks around them get letters', run: readChoiceMarks },
  { name: 'readScoredForms', does: 'lines below a question and its score get letters', run: readScoredForms },
  { name: 'dropPlaceholders', does: 'recurring words in brackets say where to write', run: dropPlaceholders },
  { name: 'dropFurniture', does: 'scores, flags and buttons of a page are set aside', run: dropFurniture },
  {
    name: 'dropPageHeads',
    does: 'state, score and flags below the numbers of a page are set aside',
    run: dropPageHeads,
  },
  { name: 'letterFrames', does: 'lines above "Correct answer" get letters', run: letterFrames },
  { name: 'dropPraise', does: '"Your answer is correct" is set aside', run: dropPraise },
  { name: 'dropVotes', does: 'topics and votes of exam dumps go', run: dropVotes },
  { name: 'readChoosers', does: 'lines below "Select one:" get letters', run: readChoosers },
  {
    name: 'readClosedGroups',
    does: 'equally many lines above the same word with a letter get letters',
    run: readClosedGroups,
  },
  {
    name: 'readEvenGroups',
    does: 'equally many short lines below nearly all numbers get letters',
    run: readEvenGroups,
  },
  {
    name: 'readBlankBlocks',
    does: 'equally many short lines below lines that ask, between blank lines, get letters',
    run: readBlankBlocks,
  },
  {
    name: 'readLoneTitles',
    does: 'short lines alone between groups without numbers and letters are titles',
    run: readLoneTitles,
  },
  {
    name: 'readRingMarks',
    does: 'O and X in brackets at the end of statements are ticks and crosses',
    run: readRingMarks,
  },
  {
    name: 'readReplySigns',
    does: 'two signs that open lines by turns, the first of them lines that ask, tell questions and answers',
    run: readReplySigns,
  },
  {
    name: 'readTruthChoices',
    does: 'the same two words for right and wrong behind statements are where to judge them',
    run: readTruthChoices,
  },
  {
    name: 'readPlacedVerdicts',
    does: 'words for right and wrong before or behind the numbers of statements get brackets',
    run: readPlacedVerdicts,
  },
  {
    name: 'readFilledBlanks',
    does: 'words in the same brackets within nearly all numbered sentences stand on lines to write on',
    run: readFilledBlanks,
  },
  {
    name: 'readVerdictLists',
    does: 'a list of verdicts below as many lines says which of them are right',
    run: readVerdictLists,
  },
  { name: 'pairTruthLines', does: 'two opposite truth words on lines of their own get letters', run: pairTruthLines },
]

/** Each line has been read by itself into what it may mean; its neighbours say what it does mean. */
export const tokenPasses: readonly Pass<readonly Lexed[]>[] = [
  { name: 'dropWatermarks', does: 'lines that recur around options are set aside', run: dropWatermarks },
  { name: 'learnNumbers', does: 'what counts up before each question is its number', run: learnNumbers },
  { name: 'readNumberedLabels', does: 'what repeats the number above labels the answer', run: readNumberedLabels },
  { name: 'learnOpenings', does: 'the same line above each question begins it', run: learnOpenings },
  { name: 'readHeadedLists', does: 'lists below headings that ask are options', run: readHeadedLists },
  { name: 'readHeadedQuestions', does: 'headings with one question below each begin it', run: readHeadedQuestions },
  {
    name: 'readRuledQuestions',
    does: 'rules with one question between each two of them part the questions',
    run: readRuledQuestions,
  },
  { name: 'learnTails', does: 'one sign before an answer at the end of nearly all stems labels it', run: learnTails },
  {
    name: 'readTitledNumbers',
    does: 'words between a number and the label of its stem are a title',
    run: readTitledNumbers,
  },
  { name: 'settleTags', does: 'a lone type is the heading of a section or the tag of a question', run: settleTags },
  { name: 'findTitles', does: 'titles of unknown kinds are told by their place', run: findTitles },
  { name: 'learnArrows', does: 'one arrow in nearly all questions of a stretch labels the answer', run: learnArrows },
  { name: 'readTypedAnswers', does: 'an answer that is corrected below is what somebody typed', run: readTypedAnswers },
  { name: 'readAwaitedAnswers', does: 'what stands below a bare answer label is the answer', run: readAwaitedAnswers },
  { name: 'dropListNumbers', does: '"1. A. x" above "2. B. y" are options of a numbered list', run: dropListNumbers },
  { name: 'readBareAnswers', does: 'names of options alone below them are the answer', run: readBareAnswers },
  { name: 'resolveOptions', does: 'option letters are believed where they follow each other', run: resolveOptions },
  { name: 'readVerdicts', does: '"B is correct because" below the options explains them', run: readVerdicts },
  {
    name: 'readRejected',
    does: 'all letters but that of the answer once more below it explain them',
    run: readRejected,
  },
  {
    name: 'learnEndLabels',
    does: 'the same words before the ends of last options or stems label the answer',
    run: learnEndLabels,
  },
  { name: 'learnLabels', does: 'the same words below each run of options label the answer', run: learnLabels },
  {
    name: 'learnRepeatedAnswers',
    does: 'the same words before the text of a line above label the answer',
    run: learnRepeatedAnswers,
  },
  {
    name: 'readAnswersBelowBlanks',
    does: 'one short line below nearly all lines with a blank fills it',
    run: readAnswersBelowBlanks,
  },
  {
    name: 'learnAnswerOpenings',
    does: 'the same short word or line below nearly all questions labels the answer',
    run: learnAnswerOpenings,
  },
  { name: 'readOptionLists', does: 'lists that are chosen from throughout are options', run: readOptionLists },
  {
    name: 'readOpenLists',
    does: 'lists of which nearly all points ask, lines that ask above quotations, are open questions',
    run: readOpenLists,
  },
  {
    name: 'learnListLabels',
    does: 'the same words below each such list label the answer',
    run: (lines) => (hasListOptions(lines) ? learnLabels(learnEndLabels(lines)) : lines),
  },
  {
    name: 'readTickedStatements',
    does: 'boxes before all statements of a section say which are true',
    run: readTickedStatements,
  },
  { name: 'dropLoneBoxes', does: 'a tick box without others around it is a bullet', run: dropLoneBoxes },
  { name: 'readPairs', does: 'of a list of terms and meanings each meaning is the answer', run: readPairs },
  { name: 'keepStemLabels', does: '"Note:" between number and options is part of the stem', run: keepStemLabels },
]

/** From tokens to drafts of questions that lack nothing but the judgement of their fields. */
export const paperPasses: readonly Pass<Paper>[] = [
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
  { name: 'spreadKeys', does: 'several answers below the last question answer those above', run: onDrafts(spreadKeys) },
  { name: 'matchKeys', does: 'entries of keys go to their questions', run: giveKeys },
  {
    name: 'learnTruthPairs',
    does: 'two opposite words that answer all statements judge them',
    run: onDrafts(learnTruthPairs),
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
    run: onDrafts(dropButtons),
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
      layout.ticks ? takeTrailingTicks(lines, draft, layout.marks) : draft,
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
  { name: 'compareLayouts', does: 'how well each question agrees with those around it is noted', run: compareLayouts },
]
