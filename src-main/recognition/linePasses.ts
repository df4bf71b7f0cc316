import { readAnswerColumns } from './copies/answers/answerColumns.ts'
import { readAnswerMarkers } from './copies/answers/answerMarkers.ts'
import { readAnswerSentences } from './copies/answers/answerSentences.ts'
import { moveAnswersDown } from './copies/answers/answersAbove.ts'
import { dropAnswerTails } from './copies/answers/answerTails.ts'
import { readBoxesBehind } from './copies/answers/boxesBehind.ts'
import { readChoiceMarks } from './copies/answers/choiceMarks.ts'
import { readCountedAnswers } from './copies/answers/countedAnswers.ts'
import { readDoubledSigns } from './copies/answers/doubledSigns.ts'
import { readFilledBlanks } from './copies/answers/filledBlanks.ts'
import { flipPairs } from './copies/answers/flippedPairs.ts'
import { unfoldKeyRows } from './copies/answers/keyRows.ts'
import { joinKeyWraps } from './copies/answers/keyWraps.ts'
import { readNamedOptions } from './copies/answers/namedOptions.ts'
import { readPartedReplies } from './copies/answers/partedReplies.ts'
import { readPlacedVerdicts } from './copies/answers/placedVerdicts.ts'
import { readPointedAnswers } from './copies/answers/pointedAnswers.ts'
import { readRepliesOnLine } from './copies/answers/repliesOnLine.ts'
import { readReplySigns } from './copies/answers/replySigns.ts'
import { readRightAndWrong } from './copies/answers/rightAndWrong.ts'
import { readRingMarks } from './copies/answers/ringMarks.ts'
import { readSignedBlocks } from './copies/answers/signedBlocks.ts'
import { readSignedChoices } from './copies/answers/signedChoices.ts'
import { readSignedLetters } from './copies/answers/signedLetters.ts'
import { readSquareVerdicts } from './copies/answers/squareVerdicts.ts'
import { pairTruthLines } from './copies/answers/truthLines.ts'
import { readVerdictLists } from './copies/answers/verdictLists.ts'
import { readBlankBlocks } from './copies/blankBlocks.ts'
import { readDottedBlanks } from './copies/blanks/dottedBlanks.ts'
import { dropPlaceholders } from './copies/blanks/placeholders.ts'
import { readPlainBlanks } from './copies/blanks/plainBlanks.ts'
import { readCardSides } from './copies/cardSides.ts'
import { readChoosers } from './copies/labels/choosers.ts'
import { readClosedGroups } from './copies/labels/closedGroups.ts'
import { unfoldColumns } from './copies/labels/columns.ts'
import { readDashedLetters } from './copies/labels/dashedLetters.ts'
import { readEvenGroups } from './copies/labels/evenGroups.ts'
import { readExplainedGroups } from './copies/labels/explainedGroups.ts'
import { cutFirstOptions } from './copies/labels/firstOptions.ts'
import { readLatinInCyrillic } from './copies/labels/latinInCyrillic.ts'
import { dropLetterSigns } from './copies/labels/letterSigns.ts'
import { readListSlips } from './copies/labels/listSlips.ts'
import { joinLoneLetters } from './copies/labels/loneLetters.ts'
import { readLookalikeAnswers, readLookalikes } from './copies/labels/lookalikes.ts'
import { unfoldMatching } from './copies/labels/matchingColumns.ts'
import { readMathLetters } from './copies/labels/mathLetters.ts'
import { readOptionForms } from './copies/labels/optionForms.ts'
import { readPictureBullets } from './copies/labels/pictureBullets.ts'
import { joinRaisedOptions } from './copies/labels/raisedOptions.ts'
import { readRepeatedOptions } from './copies/labels/repeatedOptions.ts'
import { readRoundBoxes } from './copies/labels/roundBoxes.ts'
import { readTruthChoices } from './copies/labels/truthChoices.ts'
import { readNoteCards } from './copies/noteCards.ts'
import { readFramedLabels } from './copies/numbers/framedLabels.ts'
import { cutGluedNumbers } from './copies/numbers/gluedNumbers.ts'
import { readNumberBullets } from './copies/numbers/numberBullets.ts'
import { dropFalseFirsts, readNumberLines } from './copies/numbers/numberLines.ts'
import { readNumberRows } from './copies/numbers/numberRows.ts'
import { readPrefixedNumbers } from './copies/numbers/prefixedNumbers.ts'
import { cutRunningQuestions } from './copies/numbers/runningQuestions.ts'
import { dropSectionCodes } from './copies/numbers/sectionCodes.ts'
import { cutSkippedNumbers } from './copies/numbers/skippedNumbers.ts'
import { readStartMarks } from './copies/numbers/startMarks.ts'
import { readWideNumbers } from './copies/numbers/wideNumbers.ts'
import { dropContents } from './copies/pages/contents.ts'
import { readDisclosures } from './copies/pages/disclosures.ts'
import { dropEchoedNumbers } from './copies/pages/echoedNumbers.ts'
import { readLoneTitles } from './copies/pages/loneTitles.ts'
import { readNestedRemarks } from './copies/pages/nestedRemarks.ts'
import { dropOpeningQuotes } from './copies/pages/openingQuotes.ts'
import { dropPageCommas } from './copies/pages/pageCommas.ts'
import { dropPageHeads } from './copies/pages/pageHeads.ts'
import { dropPageNumbers } from './copies/pages/pageNumbers.ts'
import { readPictureRemarks } from './copies/pages/pictureRemarks.ts'
import { readScoredForms } from './copies/pages/scoredForms.ts'
import { letterFrames } from './copies/pages/siteFrames.ts'
import { dropFurniture, dropPraise, dropVotes } from './copies/pages/siteFurniture.ts'
import { dropSourceRemarks } from './copies/pages/sourceRemarks.ts'
import { readTaggedLines } from './copies/pages/taggedLines.ts'
import { readListLiterals } from './copies/programs/listLiterals.ts'
import { readProgramNames } from './copies/programs/programNames.ts'
import { readQuotedLists } from './copies/programs/quotedLists.ts'
import type { Line } from './lines.ts'
import type { Pass } from './Pass.ts'

/** What copying from a page or a printer lost is put back into the printed lines, and what it added is set aside. */
export const linePasses: readonly Pass<readonly Line[]>[] = [
  {
    name: 'readDisclosures',
    does: 'text that a page folds up below lines that ask, or below the same line throughout, is the answer',
    run: readDisclosures,
  },
  {
    name: 'readProgramNames',
    does: 'names of fields that programs join are the words within them',
    run: readProgramNames,
  },
  {
    name: 'dropOpeningQuotes',
    does: 'a quotation between the title and the first heading or rule is set aside',
    run: dropOpeningQuotes,
  },
  {
    name: 'dropPageNumbers',
    does: 'numbers alone on lines that count the pages of a copied text are set aside',
    run: dropPageNumbers,
  },
  { name: 'dropPageCommas', does: 'a comma before the first line of a copied page goes', run: dropPageCommas },
  {
    name: 'joinLoneLetters',
    does: 'letters and marked numbers alone on lines above their texts join these',
    run: joinLoneLetters,
  },
  {
    name: 'readStartMarks',
    does: 'lines that say where each question starts and ends name it, or are set aside',
    run: readStartMarks,
  },
  {
    name: 'dropAnswerTails',
    does: 'the same words behind the names of options in nearly all answers go',
    run: dropAnswerTails,
  },
  {
    name: 'moveAnswersDown',
    does: 'answers above the numbers of all questions go below what they answer',
    run: moveAnswersDown,
  },
  {
    name: 'joinRaisedOptions',
    does: 'an option printed higher than its row joins it',
    run: joinRaisedOptions,
  },
  {
    name: 'readBoxesBehind',
    does: 'boxes behind choices stand before them, others at the right edge go',
    run: readBoxesBehind,
  },
  {
    name: 'readRoundBoxes',
    does: 'round brackets before options, some of them ticked by one sign, are letters',
    run: readRoundBoxes,
  },
  { name: 'readWideNumbers', does: 'numbers before wide blanks that count up are labels', run: readWideNumbers },
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
    name: 'readLookalikeAnswers',
    does: 'letters of answers that look like Latin ones name the options that these count',
    run: readLookalikeAnswers,
  },
  {
    name: 'readLatinInCyrillic',
    does: 'a Latin letter in a list that Cyrillic ones count is one of these',
    run: readLatinInCyrillic,
  },
  { name: 'flipPairs', does: 'a key of letters with their numbers tells the letters of numbers', run: flipPairs },
  {
    name: 'readNumberRows',
    does: 'numbers side by side above or before as many answers are a key',
    run: readNumberRows,
  },
  { name: 'joinKeyWraps', does: 'a number that a line of a key ends with goes to its answer', run: joinKeyWraps },
  {
    name: 'unfoldKeyRows',
    does: 'answers in words side by side below the title of a key get lines',
    run: unfoldKeyRows,
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
  {
    name: 'readAnswerMarkers',
    does: 'the word for answer between signs, within or before nearly all lines that ask, labels the answer',
    run: readAnswerMarkers,
  },
  {
    name: 'readAnswerSentences',
    does: 'the same words around names of options that say what is right are a label',
    run: readAnswerSentences,
  },
  {
    name: 'readCardSides',
    does: 'words for the sides of cards, by turns, label what is asked and answered',
    run: readCardSides,
  },
  {
    name: 'readSignedLetters',
    does: 'one sign before some of the letters of nearly all lists marks the right options',
    run: readSignedLetters,
  },
  { name: 'readDashedLetters', does: 'letters with dashes behind them count options', run: readDashedLetters },
  { name: 'readMathLetters', does: 'letters of formulas label lines as plain ones do', run: readMathLetters },
  {
    name: 'readOptionForms',
    does: 'whatever counts the options of nearly all questions alike is their letter',
    run: readOptionForms,
  },
  {
    name: 'readQuotedLists',
    does: 'texts in quotes and brackets behind nearly all questions are the options',
    run: readQuotedLists,
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
  {
    name: 'readPlainBlanks',
    does: 'gaps and single underlines within sentences are lines to write on',
    run: readPlainBlanks,
  },
  { name: 'readPrefixedNumbers', does: 'the same words before "Question n" throughout go', run: readPrefixedNumbers },
  { name: 'cutGluedNumbers', does: 'numbers behind the line above get lines of their own', run: cutGluedNumbers },
  {
    name: 'cutRunningQuestions',
    does: 'questions that run on in one paragraph with their options get lines of their own',
    run: cutRunningQuestions,
  },
  {
    name: 'cutSkippedNumbers',
    does: 'numbers that lines skip, behind sentences of the lines before, get lines of their own',
    run: cutSkippedNumbers,
  },
  { name: 'dropSectionCodes', does: 'codes of sections before the numbers of questions go', run: dropSectionCodes },
  {
    name: 'dropEchoedNumbers',
    does: 'a number said once more between the label of an answer and its text goes',
    run: dropEchoedNumbers,
  },
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
    name: 'readNamedOptions',
    does: '"Option 3:" before the text of option 3 once more labels the answer',
    run: readNamedOptions,
  },
  {
    name: 'readPartedReplies',
    does: 'one sign behind the questions of nearly all lines labels the answers',
    run: readPartedReplies,
  },
  {
    name: 'readRightAndWrong',
    does: 'right texts and wrong ones behind their labels are options',
    run: readRightAndWrong,
  },
  { name: 'readTaggedLines', does: 'tags before the lines say what is asked and chosen', run: readTaggedLines },
  { name: 'readPictureBullets', does: 'lines with a picture before each are options', run: readPictureBullets },
  {
    name: 'readNestedRemarks',
    does: 'verdicts set in below the points of a list tick options and explain them',
    run: readNestedRemarks,
  },
  {
    name: 'readPointedAnswers',
    does: 'one point set in below nearly every number of a document answers it',
    run: readPointedAnswers,
  },
  {
    name: 'readPictureRemarks',
    does: 'a line with the same picture at the end of nearly every answered question explains it',
    run: readPictureRemarks,
  },
  {
    name: 'readDoubledSigns',
    does: 'points of which some have a second sign are options',
    run: readDoubledSigns,
  },
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
  {
    name: 'readChoosers',
    does: 'lines below "Select one:", or below words for options that recur, get letters',
    run: readChoosers,
  },
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
    name: 'readExplainedGroups',
    does: 'lines between questions and their explanations get letters where some say how many to choose',
    run: readExplainedGroups,
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
    name: 'readSquareVerdicts',
    does: 'words for right and wrong in square brackets at the end of statements stand in round ones',
    run: readSquareVerdicts,
  },
  {
    name: 'readRingMarks',
    does: 'O and X in brackets at the end of statements are ticks and crosses',
    run: readRingMarks,
  },
  {
    name: 'readNoteCards',
    does: 'lines of one tag at their ends, `::` or a line `?` tell question and answer of cards in notes',
    run: readNoteCards,
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
