import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), 'a.txt')).questions.map(lineOfQuestion)

test('arrows label the answers of one section, and what corrects a wrong statement is a remark', async () => {
  const text = `一、单选题
1. Was fliegt?
A. Hund
B. Biene
Antwort: B
2. Was schwimmt?
A. Dorsch
B. Huhn
Antwort: A

二、判断题
3. Schnee ist warm. → Falsch
(Richtige Antwort: Schnee ist kalt.)
4. Bienen fliegen. → Richtig
5. Kohle ist weiß. → Falsch (Richtige Antwort: schwarz.)
6. Oslo liegt in Norwegen. → Richtig

三、简答题
7. Wer malte die Mona Lisa?
→ Leonardo
8. Wer schrieb den Faust?
→ Goethe
9. Wer sagte:
“Ich bin ein Berliner.”
→ Kennedy
`
  expect(await read(text)).toEqual([
    'single 1: Was fliegt? [Hund | Biene] = B',
    'single 2: Was schwimmt? [Dorsch | Huhn] = A',
    'trueFalse 3: Schnee ist warm. = false // (Richtige Antwort: Schnee ist kalt.)',
    'trueFalse 4: Bienen fliegen. = true',
    'trueFalse 5: Kohle ist weiß. = false // (Richtige Antwort: schwarz.)',
    'trueFalse 6: Oslo liegt in Norwegen. = true',
    'shortAnswer 7: Wer malte die Mona Lisa? = Leonardo',
    'shortAnswer 8: Wer schrieb den Faust? = Goethe',
    'shortAnswer 9: Wer sagte: ⏎ “Ich bin ein Berliner.” = Kennedy',
  ])
})

test('arrows of formulas label nothing', async () => {
  const text = `1. Balance H2 + O2 → H2O.
2. Balance Na + Cl2 → NaCl.
3. Balance Fe + O2 → Fe2O3.
4. Explain what a catalyst is.
`
  expect((await read(text)).every((line) => line.endsWith('= ?'))).toBe(true)
})

test('three dots between words are a blank, and "and" parts the answers of two', async () => {
  const text = `1. The capital of Norway is … .
Answer: Oslo
2. Water boils at … degrees.
Answer: 100
3. Both __________ and __________ are metals.
→ Answer: iron and gold
`
  expect(await read(text)).toEqual([
    'fillIn 1: The capital of Norway is … . = Oslo',
    'fillIn 2: Water boils at … degrees. = 100',
    'fillIn 3: Both __________ and __________ are metals. = iron; gold',
  ])
})
