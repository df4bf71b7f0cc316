import { expect, test } from 'vitest'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { documentOf, lineOfQuestion } from '../support/documentNotation.ts'

const read = (text: string): string[] => recognise(documentOf(text)).questions.map(lineOfQuestion)

test('the other letters once more below the answer explain it, one that has them all is a question', () => {
  const options = 'A. wax\nB. iron\nC. oak'
  const text = `1. Which rusts?\n${options}\nAnswer: B\nThe others do not:\nA. Wax melts.\nC. Oak rots.\n2. Which melts?\n${options}\nAnswer: A\nWhich rots?\n${options}\nAnswer: C`
  expect(read(text)).toEqual([
    'single 1: Which rusts? [wax | iron | oak] = B // The others do not: ⏎ A. Wax melts. ⏎ C. Oak rots.',
    'single 2: Which melts? [wax | iron | oak] = A',
    'single -: Which rots? [wax | iron | oak] = C',
  ])
})
