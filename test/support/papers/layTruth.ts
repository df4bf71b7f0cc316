import { isInCells } from './draw/planPaper.ts'
import { gridQuestions } from './grid/gridQuestion.ts'
import { settleGrid } from './grid/settleGrid.ts'
import { layOut } from './layout/layOut.ts'
import type { Paper } from './Paper.ts'
import type { TrueQuestion } from './Truth.ts'

/** Returns the truth of a paper without rendering it. */
export const layTruth = (paper: Paper): readonly TrueQuestion[] =>
  isInCells(paper.style) ? gridQuestions(settleGrid(paper)).map(({ truth }) => truth) : layOut(paper).truth
