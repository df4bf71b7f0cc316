import { readAnswerColumns } from './copies/answers/answerColumns.ts'
import { readAnsweredAgain } from './copies/answers/answeredAgain.ts'
import { readAnswerMarkers } from './copies/answers/answerMarkers.ts'
import { readAnswerSentences } from './copies/answers/answerSentences.ts'
import { moveAnswersDown } from './copies/answers/answersAbove.ts'
import { dropAnswerTails } from './copies/answers/answerTails.ts'
import { readBoxesBehind } from './copies/answers/boxesBehind.ts'
import { restartKeys } from './copies/answers/continuedKeys.ts'
import { readCountedAnswers } from './copies/answers/countedAnswers.ts'
import { flipPairs } from './copies/answers/flippedPairs.ts'
import { unfoldKeyRows } from './copies/answers/keyRows.ts'
import { joinKeyWraps } from './copies/answers/keyWraps.ts'
import { readPlacedLetters } from './copies/answers/placedLetters.ts'
import { readSignedLetters } from './copies/answers/signedLetters.ts'
import { readDottedBlanks } from './copies/blanks/dottedBlanks.ts'
import { readPlainBlanks } from './copies/blanks/plainBlanks.ts'
import { readCardSides } from './copies/cardSides.ts'
import { unfoldBoxes } from './copies/labels/boxRows.ts'
import { unfoldColumns } from './copies/labels/columns.ts'
import { readDashedLetters } from './copies/labels/dashedLetters.ts'
import { cutFirstOptions } from './copies/labels/firstOptions.ts'
import { readLatinInCyrillic } from './copies/labels/latinInCyrillic.ts'
import { dropLetterSigns } from './copies/labels/letterSigns.ts'
import { mendLetterSlips } from './copies/labels/letterSlips.ts'
import { readListSlips } from './copies/labels/listSlips.ts'
import { joinLoneLetters } from './copies/labels/loneLetters.ts'
import { readLookalikeAnswers, readLookalikes } from './copies/labels/lookalikes.ts'
import { unfoldMatching } from './copies/labels/matchingColumns.ts'
import { readMathLetters } from './copies/labels/mathLetters.ts'
import { readOptionForms } from './copies/labels/optionForms.ts'
import { readPartedLetters } from './copies/labels/partedLetters.ts'
import { joinRaisedOptions } from './copies/labels/raisedOptions.ts'
import { readRoundBoxes } from './copies/labels/roundBoxes.ts'
import { readFramedLabels } from './copies/numbers/framedLabels.ts'
import { readGapRows } from './copies/numbers/gapRows.ts'
import { cutGluedNumbers } from './copies/numbers/gluedNumbers.ts'
import { readNumberBullets } from './copies/numbers/numberBullets.ts'
import { cutNumberedRuns } from './copies/numbers/numberedRuns.ts'
import { dropFalseFirsts, readNumberLines } from './copies/numbers/numberLines.ts'
import { readNumberRows } from './copies/numbers/numberRows.ts'
import { readPrefixedNumbers } from './copies/numbers/prefixedNumbers.ts'
import { cutRunningLetters } from './copies/numbers/runningLetters.ts'
import { cutRunningQuestions } from './copies/numbers/runningQuestions.ts'
import { dropSectionCodes } from './copies/numbers/sectionCodes.ts'
import { cutSkippedNumbers } from './copies/numbers/skippedNumbers.ts'
import { readStartMarks } from './copies/numbers/startMarks.ts'
import { readWideNumbers } from './copies/numbers/wideNumbers.ts'
import { dropContents } from './copies/pages/contents.ts'
import { readDisclosures } from './copies/pages/disclosures.ts'
import { moveDottedRemarks } from './copies/pages/dottedRemarks.ts'
import { dropEchoedNumbers } from './copies/pages/echoedNumbers.ts'
import { dropOpeningQuotes } from './copies/pages/openingQuotes.ts'
import { dropPageCommas } from './copies/pages/pageCommas.ts'
import { dropPageNumbers } from './copies/pages/pageNumbers.ts'
import { dropSourceRemarks } from './copies/pages/sourceRemarks.ts'
import { readListLiterals } from './copies/programs/listLiterals.ts'
import { readProgramNames } from './copies/programs/programNames.ts'
import { readQuotedLists } from './copies/programs/quotedLists.ts'
import type { Line } from './lines.ts'
import type { Pass } from './Pass.ts'

/** Labels, numbers and keys are put back where they were printed, and what copying added between them is set aside. */
export const labelPasses: readonly Pass<readonly Line[]>[] = [
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
    name: 'readGapRows',
    does: 'numbers in brackets within a text and before options are those of questions',
    run: readGapRows,
  },
  {
    name: 'readPlacedLetters',
    does: 'names of options before or behind numbers that count up get wide brackets before these',
    run: readPlacedLetters,
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
  {
    name: 'readAnsweredAgain',
    does: 'a part at the end that says each question again and answers it there is a key',
    run: readAnsweredAgain,
  },
  {
    name: 'restartKeys',
    does: 'the numbers of a key that goes on counting behind the last question begin again',
    run: restartKeys,
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
    name: 'readPartedLetters',
    does: 'letters in order before texts that one sign parts are those of options',
    run: readPartedLetters,
  },
  {
    name: 'mendLetterSlips',
    does: 'a mistyped letter between options is the one that its neighbours leave out',
    run: mendLetterSlips,
  },
  {
    name: 'moveDottedRemarks',
    does: 'remarks behind dots below options go below the last one and explain',
    run: moveDottedRemarks,
  },
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
  { name: 'unfoldBoxes', does: 'options behind tick boxes side by side get lines of their own', run: unfoldBoxes },
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
    name: 'cutNumberedRuns',
    does: 'numbers of questions and of their numbered options behind the text before them get lines of their own',
    run: cutNumberedRuns,
  },
  {
    name: 'cutRunningQuestions',
    does: 'questions that run on in one paragraph with their options get lines of their own',
    run: cutRunningQuestions,
  },
  {
    name: 'cutRunningLetters',
    does: 'questions without numbers that run on behind the options of others get lines of their own',
    run: cutRunningLetters,
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
]
