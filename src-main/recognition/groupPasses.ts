import { readChoiceMarks } from './copies/answers/choiceMarks.ts'
import { readDoubledSigns } from './copies/answers/doubledSigns.ts'
import { readFilledBlanks } from './copies/answers/filledBlanks.ts'
import { readJudgedOptions } from './copies/answers/judgedOptions.ts'
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
import { readSquareVerdicts } from './copies/answers/squareVerdicts.ts'
import { pairTruthLines } from './copies/answers/truthLines.ts'
import { readVerdictLists } from './copies/answers/verdictLists.ts'
import { readBlankBlocks } from './copies/blankBlocks.ts'
import { dropPlaceholders } from './copies/blanks/placeholders.ts'
import { readChoosers } from './copies/labels/choosers.ts'
import { readClosedGroups } from './copies/labels/closedGroups.ts'
import { readEvenGroups } from './copies/labels/evenGroups.ts'
import { readExplainedGroups } from './copies/labels/explainedGroups.ts'
import { readMarkedGroups } from './copies/labels/markedGroups.ts'
import { readPictureBullets } from './copies/labels/pictureBullets.ts'
import { readRepeatedOptions } from './copies/labels/repeatedOptions.ts'
import { readTruthChoices } from './copies/labels/truthChoices.ts'
import { readNoteCards } from './copies/noteCards.ts'
import { readLoneTitles } from './copies/pages/loneTitles.ts'
import { readNestedRemarks } from './copies/pages/nestedRemarks.ts'
import { dropPageHeads } from './copies/pages/pageHeads.ts'
import { readPictureRemarks } from './copies/pages/pictureRemarks.ts'
import { readScoredForms } from './copies/pages/scoredForms.ts'
import { letterFrames } from './copies/pages/siteFrames.ts'
import { dropFurniture, dropPraise, dropVotes } from './copies/pages/siteFurniture.ts'
import { readTaggedLines } from './copies/pages/taggedLines.ts'
import type { Line } from './lines.ts'
import type { Pass } from './Pass.ts'

/** Lines that only a sign, their place or the lines around them tell get letters and labels. */
export const groupPasses: readonly Pass<readonly Line[]>[] = [
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
  {
    name: 'readJudgedOptions',
    does: 'lines that open with words or signs for right and wrong, one of them right below each question, get letters',
    run: readJudgedOptions,
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
    name: 'readMarkedGroups',
    does: 'lines without letters below nearly all numbers, some of them formatted otherwise, get letters',
    run: readMarkedGroups,
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
    does: 'words for right and wrong in square brackets or behind dashes at the end of statements stand in round ones',
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
