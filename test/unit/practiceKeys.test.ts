import { describe, expect, test } from 'vitest'
import { type KeySituation, questionKey } from '../../src-renderer/answering/keys/questionKey.ts'

const single: KeySituation = {
  type: 'single',
  options: 4,
  answered: false,
  reading: false,
  selfGraded: false,
  writing: 'no',
}
const press = (key: string, situation: Partial<KeySituation> = {}, held: object = {}) =>
  questionKey(
    { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
    { ...single, ...situation },
  )

describe('the keys of the practice', () => {
  test('a letter or a digit chooses an option that there is, in either case', () => {
    expect(press('b')).toEqual({ kind: 'option', index: 1 })
    expect(press('B')).toEqual({ kind: 'option', index: 1 })
    expect(press('4')).toEqual({ kind: 'option', index: 3 })
    expect(press('e')).toBeUndefined()
    expect(press('5')).toBeUndefined()
    expect(press('0')).toBeUndefined()
  })

  test('a card is turned by the space bar, and rated by 1 to 4 once it is; nothing else means an answer', () => {
    const front = { side: 'front' as const }
    const back = { side: 'back' as const }
    expect([press(' ', front), press(' ', back)]).toEqual(Array(2).fill({ kind: 'turn' }))
    expect(press('Enter', front)).toEqual({ kind: 'enter' })
    expect(['1', 'a', '5'].map((key) => press(key, front))).toEqual(Array(3).fill(undefined))
    expect(press('4', back)).toEqual({ kind: 'rate', rating: 4 })
    expect(['5', 'a', '0'].map((key) => press(key, back))).toEqual(Array(3).fill(undefined))
  })

  test('after the answer a digit rates a right one and gives the reason of a wrong one, with Shift where it was graded by oneself', () => {
    const shift = (digit: number) => ['!', { shiftKey: true, code: `Digit${digit}` }] as const
    const right = { answered: true, verdict: 'correct' as const }
    const wrong = { answered: true, verdict: 'incorrect' as const }
    const own = { answered: true, selfGraded: true }
    expect(press('2', right)).toEqual({ kind: 'rate', rating: 2 })
    expect(press('6', wrong)).toEqual({ kind: 'reason', index: 5 })
    expect([press('5', right), press('7', wrong)]).toEqual([undefined, undefined])
    const graded = { ...own, verdict: 'correct' as const }
    expect(press('2', graded)).toEqual({ kind: 'grade', verdict: 'partial' })
    expect(press(shift(2)[0], graded, shift(2)[1])).toEqual({ kind: 'rate', rating: 2 })
    expect(press(shift(2)[0], { ...own, verdict: 'incorrect' }, shift(2)[1])).toEqual({ kind: 'reason', index: 1 })
    expect(press('1', { answered: true, verdict: 'ungraded' })).toBeUndefined()
  })

  test('true and false have their digits and their letters, and nothing else', () => {
    const truth = { type: 'trueFalse' as const, options: 0 }
    expect(['1', 't', 'T'].map((key) => press(key, truth))).toEqual(Array(3).fill({ kind: 'truth', value: true }))
    expect(['2', 'f', 'F'].map((key) => press(key, truth))).toEqual(Array(3).fill({ kind: 'truth', value: false }))
    expect(press('3', truth)).toBeUndefined()
  })

  test('in a field letters and arrows are written, Enter submits, and in several lines only with Control or Command', () => {
    const line = { type: 'fillIn' as const, writing: 'line' as const }
    const lines = { type: 'shortAnswer' as const, writing: 'lines' as const }
    expect([press('a', line), press('?', line), press('ArrowLeft', line), press('1', lines)]).toEqual(
      Array(4).fill(undefined),
    )
    expect(press('Enter', line)).toEqual({ kind: 'enter' })
    expect(press('Enter', lines)).toBeUndefined()
    expect(press('Enter', lines, { ctrlKey: true })).toEqual({ kind: 'enter' })
    expect(press('Enter', lines, { metaKey: true })).toEqual({ kind: 'enter' })
    expect(press('Escape', lines)).toEqual({ kind: 'leave' })
  })

  test('after answering the digits grade only where one grades oneself', () => {
    expect(press('2', { answered: true, selfGraded: true })).toEqual({ kind: 'grade', verdict: 'partial' })
    expect(press('4', { answered: true, selfGraded: true })).toBeUndefined()
    expect(press('1', { answered: true })).toBeUndefined()
    expect(press('a', { answered: true })).toBeUndefined()
  })

  test('the shortcuts of browser and system stay theirs', () => {
    expect(press('a', {}, { ctrlKey: true })).toBeUndefined()
    expect(press('ArrowLeft', {}, { altKey: true })).toBeUndefined()
  })

  test('with Shift a letter rules an option out; what Caps Lock writes still chooses', () => {
    expect(press('B', {}, { shiftKey: true })).toEqual({ kind: 'strikeOut', index: 1 })
    expect(press('B')).toEqual({ kind: 'option', index: 1 })
    expect(press('E', {}, { shiftKey: true })).toBeUndefined()
    expect(press('T', { type: 'trueFalse', options: 0 }, { shiftKey: true })).toEqual({ kind: 'truth', value: true })
  })

  test('the tools have their letters, while one writes with Alt, whatever sign that gives', () => {
    expect(press('n')).toEqual({ kind: 'tool', tool: 'note' })
    expect(press('s', { answered: true })).toEqual({ kind: 'tool', tool: 'source' })
    expect(press('m', { type: 'trueFalse', options: 0 })).toEqual({ kind: 'tool', tool: 'bookmark' })
    const writing = { type: 'shortAnswer' as const, writing: 'lines' as const }
    expect(press('n', writing)).toBeUndefined()
    expect(press('ñ', writing, { altKey: true, code: 'KeyN' })).toEqual({ kind: 'tool', tool: 'note' })
    expect(press('n', writing, { altKey: true, ctrlKey: true, code: 'KeyN' })).toBeUndefined()
  })

  test('a tool never takes the letter of an option that there is', () => {
    expect(press('m', { options: 13 })).toEqual({ kind: 'option', index: 12 })
    expect(press('m', { options: 12 })).toEqual({ kind: 'tool', tool: 'bookmark' })
  })

  test('while one reads, Enter and the space bar go on, and letters choose nothing', () => {
    const reading = { reading: true }
    expect([press('Enter', reading), press(' ', reading)]).toEqual([{ kind: 'enter' }, { kind: 'enter' }])
    expect([press('a', reading), press('1', reading), press(' ')]).toEqual([undefined, undefined, undefined])
    expect(press('v', reading)).toEqual({ kind: 'reveal' })
  })
})
