import { describe, expect, test } from 'vitest'
import { alternativesOf, optionByText, splitBlanks } from '../../src-main/recognition/questions/answers/parseAnswer.ts'

describe('an answer that repeats an option is that option, and none that only looks like it', () => {
  test.each<[string, string[], number]>([
    ['15', ['1.5', '15'], 1],
    ['1:2', ['12', '1:2'], 1],
    ['1,000', ['1000', '1,000'], 1],
    ["f'(x)", ['f(x)', "f'(x)"], 1],
    ['a.b', ['ab', 'a.b'], 1],
    ['15', ['1.5', '2.5'], -1],
    ['实事求是。', ['与时俱进', '“实事求是”'], 1],
    ['It is red.', ['it is red', 'it is blue'], 0],
  ])('%s of %j', (answer, options, index) => {
    expect(optionByText(answer, options)).toBe(index)
  })
})

describe('wordings of a blank are told apart from strokes and bars that belong to it', () => {
  test.each<[string, string[]]>([
    ['5 / five', ['5', 'five']],
    ['甲/乙', ['甲', '乙']],
    ['甲||乙', ['甲', '乙']],
    ['1 / 2', ['1 / 2']],
    ['10 m / s', ['10 m / s']],
    ['(year%4==0&&year%100!=0)||year%400==0', ['(year%4==0&&year%100!=0)||year%400==0']],
    ['x>0 || x<-1', ['x>0 || x<-1']],
  ])('%s', (entry, wordings) => {
    expect(alternativesOf(entry)).toEqual(wordings)
  })
})

describe('the answers of two blanks are cut where they end', () => {
  test.each<[string, string[]]>([
    ['1.甲 2.乙', ['甲', '乙']],
    ['1、甲；2、乙', ['甲', '乙']],
    ['(1)长江(2)黄河', ['长江', '黄河']],
    ['1.5 2.5', ['1.5', '2.5']],
    ['1、2', ['1', '2']],
    ['(1,2)，(3,4)', ['(1,2)', '(3,4)']],
    ['[0,1],(1,2]', ['[0,1]', '(1,2]']],
    ['1,000，2,000', ['1,000', '2,000']],
    ['f(a,b), g(x)', ['f(a,b)', 'g(x)']],
  ])('%s', (text, entries) => {
    expect(splitBlanks(text, 2)).toEqual(entries)
  })
})
