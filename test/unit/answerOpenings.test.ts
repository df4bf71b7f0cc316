import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), 'a.txt')).questions.map(lineOfQuestion)

test.each(['R.- ', 'Rpta: ', 'Otv. – ', 'J => ', 'Vast.: '])(
  'the same short word below the questions labels the answers: %s',
  async (label) => {
    const text = `1. ¿Qué es un delta?
${label}Es la boca ancha de un río.
2. Un fiordo.-
${label}Es un valle que el mar llenó.
3. ¿Qué es un atolón?
${label}Sí tiene agua dentro.
4. ¿Qué es una duna?
${label}Un monte de arena.
`
    expect(await read(text)).toEqual([
      'shortAnswer 1: ¿Qué es un delta? = Es la boca ancha de un río.',
      'shortAnswer 2: Un fiordo.- = Es un valle que el mar llenó.',
      'shortAnswer 3: ¿Qué es un atolón? = Sí tiene agua dentro.',
      'shortAnswer 4: ¿Qué es una duna? = Un monte de arena.',
    ])
  },
)

test('words that stand below few questions are text', async () => {
  const text = `1. ¿Qué es un delta?
Nota: es la boca ancha de un río.
2. ¿Qué es un fiordo?
Es un valle que el mar llenó.
3. ¿Qué es un atolón?
Una isla que es un anillo.
4. ¿Qué es una duna?
Un monte de arena.
`
  expect(await read(text)).toHaveLength(4)
})

test('a hash tag above the questions of a topic heads them', async () => {
  const question = (stem: string) => `${stem}\nA) 10\nB) 20\nC) 30\nĐáp án: B\n\n`
  const text = `#toan-1\n${question('Ngày có mấy giờ?')}${question('Nước sôi ở độ nào?')}#toan-2\n${question('Xe có mấy bánh?')}${question('Cây cao mấy mét?')}`
  expect(await read(text)).toEqual(
    ['Ngày có mấy giờ?', 'Nước sôi ở độ nào?', 'Xe có mấy bánh?', 'Cây cao mấy mét?'].map(
      (stem) => `single -: ${stem} [10 | 20 | 30] = B`,
    ),
  )
})

test('letters at the end of the stems are answers beside stems with theirs in brackets', async () => {
  const bracketed = ['红', '黄', '蓝'].map(
    (one, at) => `${at + 1}. 像${one}的是（${'ABC'.charAt(at)}）\nA. 花\nB. 鸡\nC. 海\n`,
  )
  const bare = ['高', '深', '远', '宽', '长'].map(
    (one, at) => `${at + 4}. 哪个很${one}？${'ABCAB'.charAt(at)}\nA. 花\nB. 鸡\nC. 海\n`,
  )
  const keys = (await read(bracketed.join('') + bare.join(''))).map((line) => line.split(' = ')[1])
  expect(keys.join('')).toBe('ABCABCAB')
})
