import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (records: readonly object[]): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(JSON.stringify(records)), 'a.json')).questions.map(lineOfQuestion)

test.each([
  ['question', 'correct', 'wrongs'],
  ['pregunta', 'correcta', 'incorrectas'],
  ['question', 'answer', 'distractors'],
  ['题目', '答案', '干扰项'],
  ['frage', 'antwort', 'falsche_antworten'],
])('right and wrong answers in keys of their own are options: %s, %s, %s', async (stem, right, wrong) => {
  const records = [
    { [stem]: 'What is grown in rows?', [right]: 'maize', [wrong]: ['sand', 'wool', 'glass'] },
    { [stem]: 'What is spun?', [right]: 'wool', [wrong]: ['cork', 'iron'] },
    { [stem]: 'What is blown?', [right]: 'glass', [wrong]: ['slate', 'maize', 'cork'] },
  ]
  expect(await read(records)).toEqual([
    'single -: What is grown in rows? [glass | maize | sand | wool] = B',
    'single -: What is spun? [cork | iron | wool] = C',
    'single -: What is blown? [cork | glass | maize | slate] = B',
  ])
})
