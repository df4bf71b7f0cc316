import { expect, test } from 'vitest'
import { layPaper } from '../../src-main/exports/printed/layPaper.ts'
import { labels, question, setOf } from '../support/exports/exampleSet.ts'

const section = 'One'
const paper = (answers: 'after' | 'only', ...questions: ReturnType<typeof question>[]) =>
  layPaper(setOf(questions), { language: 'en', answers }).blocks

test('short options stand beside each other, long ones below each other, in their order', () => {
  const laid = paper(
    'after',
    question('single', 'Short?', ['1', '2', '3', '4'], labels('A'), { section }),
    question('single', 'Longer?', ['as long as half a line is', 'no'], labels('A'), { section }),
    question('single', 'Long?', ['x'.repeat(80), 'no'], labels('A'), { section }),
  )
  const options = laid.flatMap((block) => (block.kind === 'together' ? [block.blocks.slice(1)] : []))
  expect(
    options.slice(0, 3).map((blocks) => blocks.map((block) => (block.kind === 'columns' ? block.columns : 1))),
  ).toEqual([[4], [2], [1, 1]])
  const [columns] = options[0] ?? []
  expect(
    columns?.kind === 'columns' && columns.blocks.map((block) => block.kind === 'paragraph' && block.label),
  ).toEqual(['A. ', 'B. ', 'C. ', 'D. '])
})

test('the key has short answers in rows, those that say why apart; a table and a program are printed as such', () => {
  const key = paper(
    'only',
    question('single', '1?', ['1', '2'], labels('A'), { section }),
    question('single', '2?', ['1', '2'], labels('B'), { section }),
    question('single', '3?', ['1', '2'], labels('B'), { section, explanation: 'Since.' }),
  )
  expect(key.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'heading', 'columns', 'together'])
  const [, , shown] = paper(
    'after',
    question('single', 'Which?\n| a | b |\n| --- | --- |\n| 1 | 2 |\n```\nx = 1\n```', ['1', '2'], null, { section }),
  )
  expect(shown?.kind === 'together' && shown.blocks.slice(1, 3)).toEqual([
    { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
    { kind: 'code', lines: ['x = 1'], depth: 0 },
  ])
})
