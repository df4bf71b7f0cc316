import { expect, test } from 'vitest'
import { isAlike } from '../../src-main/desk/isAlike.ts'
import type { Block } from '../../src-main/documents/SourceDocument.ts'
import { documentLayout } from '../../src-main/recognition/layout/documentLayout.ts'
import { type MisreadLayout, misreadPaper } from '../support/desk/misreadPapers.ts'

const layouts = ['lettersOnButtons', 'circles', 'badges'] as const

const blocksOf = (text: string): Block[] =>
  text.split('\n').map((line, at) => ({ kind: 'paragraph', text: line, anchor: { kind: 'line', line: at } }))

const layoutOf = (layout: MisreadLayout, count: number, seed: number) =>
  documentLayout(blocksOf(misreadPaper(layout, count, seed).text))

test.each(layouts)('two papers %s are of one kind, whatever they ask and however long they are', (layout) => {
  expect(isAlike(layoutOf(layout, 30, 1), layoutOf(layout, 400, 2))).toBe(true)
  expect(layoutOf(layout, 30, 1)).toEqual(layoutOf(layout, 30, 1))
})

test('papers whose options are drawn from the same few words are of one kind, whichever of these recur', () => {
  const trees = [
    'oak',
    'elm',
    'fir',
    'ash',
    'yew',
    'lime',
    'larch',
    'beech',
    'birch',
    'alder',
    'pine',
    'cedar',
    'rowan',
    'maple',
  ]
  const paper = (count: number, step: number) =>
    Array.from({ length: count }, (_, at) => [
      `~~ card nr ${at + 1}`,
      `the tree at house ${at + 1}`,
      ...[0, 1, 2, 3].map(
        (nth) => `>> ${nth === at % 4 ? 'yes' : 'no'} | ${trees[(at * step + nth * 3) % trees.length]}`,
      ),
      `## as ${trees[(at * step) % trees.length]} was planted`,
    ]).flat()
  const [older, newer] = [paper(60, 5), paper(12, 3)].map((lines) => documentLayout(blocksOf(lines.join('\n'))))
  expect(isAlike(older ?? [], newer ?? [])).toBe(true)
})

test.each(layouts)('a paper %s is not of the kind of the others', (layout) => {
  for (const other of layouts)
    if (other !== layout)
      expect([other, isAlike(layoutOf(layout, 60, 1), layoutOf(other, 60, 2))]).toEqual([other, false])
})

test('a document in which nothing recurs is like no other, itself included', () => {
  const text = ['The bells of the old town', 'rang over roofs and rivers', 'until nobody was asleep'].join('\n')
  expect(documentLayout(blocksOf(text))).toEqual([])
  expect(isAlike(documentLayout(blocksOf(text)), documentLayout(blocksOf(text)))).toBe(false)
})
