import { dropWatermarks } from './copies/pages/watermarks.ts'
import type { Lexed } from './lexed.ts'
import type { Pass } from './Pass.ts'
import { readAnsweringLabels } from './readings/answers/answeringLabels.ts'
import { learnAnswerOpenings } from './readings/answers/answerOpenings.ts'
import { readAnswersBelowBlanks } from './readings/answers/answersBelowBlanks.ts'
import { readAwaitedAnswers } from './readings/answers/awaitedAnswers.ts'
import { readBareAnswers } from './readings/answers/bareAnswers.ts'
import { learnEndLabels } from './readings/answers/endLabels.ts'
import { learnTails } from './readings/answers/learnTails.ts'
import { readRejected } from './readings/answers/readRejected.ts'
import { readVerdicts } from './readings/answers/readVerdicts.ts'
import { learnRepeatedAnswers } from './readings/answers/repeatedAnswers.ts'
import { readTypedAnswers } from './readings/answers/typedAnswers.ts'
import { learnArrows } from './readings/labels/learnArrows.ts'
import { learnLabels } from './readings/labels/learnLabels.ts'
import { learnNumbers } from './readings/labels/learnNumbers.ts'
import { learnOpenings } from './readings/labels/learnOpenings.ts'
import { readNumberedLabels } from './readings/labels/numberedLabels.ts'
import { settleTags } from './readings/labels/settleTags.ts'
import { keepStemLabels } from './readings/labels/stemLabels.ts'
import { readAnsweredParts } from './readings/lists/answeredParts.ts'
import { readHeadedLists } from './readings/lists/headedLists.ts'
import { dropListNumbers } from './readings/lists/listNumbers.ts'
import { readOpenLists } from './readings/lists/openLists.ts'
import { hasListOptions, readOptionLists } from './readings/lists/optionLists.ts'
import { resolveOptions } from './readings/lists/resolveOptions.ts'
import { dropLoneBoxes } from './readings/lists/tickBoxes.ts'
import { readTickedStatements } from './readings/lists/tickedStatements.ts'
import { readGlossaries } from './readings/pairs/glossary.ts'
import { readPairs } from './readings/pairs/pairs.ts'
import { readInnerNumbers } from './readings/starts/innerNumbers.ts'
import { readLabelledQuestions } from './readings/starts/labelledQuestions.ts'
import { readRuledQuestions } from './readings/starts/ruledQuestions.ts'
import { readWrittenLines } from './readings/starts/writtenLines.ts'
import { readAskedNotes } from './readings/titles/askedNotes.ts'
import { readBoldTitles } from './readings/titles/boldTitles.ts'
import { forgetBulletedTitles } from './readings/titles/bulletedTitles.ts'
import { findCountedSections } from './readings/titles/countedSections.ts'
import { readHeadedNumbers } from './readings/titles/headedNumbers.ts'
import { readHeadedQuestions } from './readings/titles/headedQuestions.ts'
import { readTitledNumbers } from './readings/titles/titledNumbers.ts'
import { findTitles } from './readings/titles/titles.ts'

/** Each line has been read by itself into what it may mean; its neighbours say what it does mean. */
export const tokenPasses: readonly Pass<readonly Lexed[]>[] = [
  { name: 'dropWatermarks', does: 'lines that recur around options are set aside', run: dropWatermarks },
  { name: 'learnNumbers', does: 'what counts up before each question is its number', run: learnNumbers },
  { name: 'readNumberedLabels', does: 'what repeats the number above labels the answer', run: readNumberedLabels },
  { name: 'learnOpenings', does: 'the same line above each question begins it', run: learnOpenings },
  {
    name: 'readInnerNumbers',
    does: 'what is counted below numbers that stand behind a word for question, further left, in bold or with other signs is inside these',
    run: readInnerNumbers,
  },
  {
    name: 'readHeadedNumbers',
    does: 'what is counted below headings that number the questions is inside these',
    run: readHeadedNumbers,
  },
  { name: 'readHeadedLists', does: 'lists below headings that ask are options', run: readHeadedLists },
  { name: 'readHeadedQuestions', does: 'headings with one question below each begin it', run: readHeadedQuestions },
  {
    name: 'readAskedNotes',
    does: 'lines that ask, or stand in bold where half ask, are open questions in notes, the text below each its answer',
    run: readAskedNotes,
  },
  {
    name: 'readRuledQuestions',
    does: 'rules with one question between each two of them part the questions',
    run: readRuledQuestions,
  },
  {
    name: 'readWrittenLines',
    does: 'sentences with words on their lines to write on are questions, where there is hardly anything else',
    run: readWrittenLines,
  },
  {
    name: 'readLabelledQuestions',
    does: 'what is counted between labels of question and answer, again and again, is inside these',
    run: readLabelledQuestions,
  },
  { name: 'learnTails', does: 'one sign before an answer at the end of nearly all stems labels it', run: learnTails },
  {
    name: 'readTitledNumbers',
    does: 'words between a number and the label of its stem are a title',
    run: readTitledNumbers,
  },
  { name: 'settleTags', does: 'a lone type is the heading of a section or the tag of a question', run: settleTags },
  { name: 'forgetBulletedTitles', does: 'points of advice are no titles of sections', run: forgetBulletedTitles },
  { name: 'findTitles', does: 'titles of unknown kinds are told by their place', run: findTitles },
  {
    name: 'readBoldTitles',
    does: 'a line in bold above the title of a section is the title of a paper',
    run: readBoldTitles,
  },
  {
    name: 'findCountedSections',
    does: 'lines counted through the paper above numbers of questions head its sections',
    run: findCountedSections,
  },
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
  {
    name: 'readGlossaries',
    does: 'notes of nothing but terms and what they mean ask for these meanings',
    run: readGlossaries,
  },
  {
    name: 'readAnsweredParts',
    does: 'numbers in brackets that the answers repeat, below lines without a number, count parts',
    run: readAnsweredParts,
  },
  {
    name: 'readAnsweringLabels',
    does: 'words for answer and explanation in one label the answer where nothing else does',
    run: readAnsweringLabels,
  },
  { name: 'keepStemLabels', does: '"Note:" between number and options is part of the stem', run: keepStemLabels },
]
