import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string, name = 'a.txt'): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), name)).questions.map(lineOfQuestion)

test('tags before the lines say what is asked and what is chosen', async () => {
  const text = `Где растёт мох?
<variant>на камне
<variant>в печи

<question>Кто летает?
<variant>дрозд
<variant>крот
<variant>карп
<question> Что тонет
в воде?
<variant>пробка
<variant>гвоздь
`
  expect(await read(text)).toEqual([
    'single 1: Где растёт мох? [на камне | в печи] = ?',
    'single 2: Кто летает? [дрозд | крот | карп] = ?',
    'single 3: Что тонет ⏎ в воде? [пробка | гвоздь] = ?',
  ])
})

test('a tag that says right ticks its option, wherever it stands', async () => {
  const text = `<question1>Which one is a fruit?
<variant>brick
<variantright>plum
<variant>spoon
<question2>Which one is a tool?<variantright>hammer<variant>cloud<variant>lake
<question3>
Which of them swim?
<variantright>
pike
<variant>
goat
<variantright>
eel
`
  expect(await read(text)).toEqual([
    'single 1: Which one is a fruit? [brick | plum | spoon] = B',
    'single 2: Which one is a tool? [hammer | cloud | lake] = A',
    'multiple 3: Which of them swim? [pike | goat | eel] = AC',
  ])
})

test('tags in words that nobody has told us are known by their order', async () => {
  const question = (asked: string, ...given: readonly string[]) =>
    `<xana>${asked}\n${given.map((one) => `<jola>${one}`).join('\n')}\n`
  const text =
    question('Mor teli?', 'tasu', 'rima', 'osel') +
    question('Vane kiro?', 'lumo', 'pesta') +
    question('Sil dano?', 'hagu', 'mirt') +
    question('Tor fenu?', 'okka', 'buri', 'zelt')
  expect(await read(text)).toEqual([
    'single 1: Mor teli? [tasu | rima | osel] = ?',
    'single 2: Vane kiro? [lumo | pesta] = ?',
    'single 3: Sil dano? [hagu | mirt] = ?',
    'single 4: Tor fenu? [okka | buri | zelt] = ?',
  ])
})

test('the only thing below a tagged question answers it; the words for it may stand in signs of any kind', async () => {
  const text = `@pregunta ¿Capital de Francia?
@opcion Lyon
@correcta París
@opcion Niza
@pregunta ¿Río de Sevilla?
@opcion Ebro
@opcion Tajo
@correcta Guadalquivir
@pregunta El oro es un ........ noble
@respuesta metal
`
  expect(await read(text)).toEqual([
    'single 1: ¿Capital de Francia? [Lyon | París | Niza] = B',
    'single 2: ¿Río de Sevilla? [Ebro | Tajo | Guadalquivir] = C',
    'fillIn 3: El oro es un ........ noble = metal',
  ])
})

test('letters and signs with a colon are such tags, too', async () => {
  const text = `I: {{1}}; К=А
S: Орган слуха:
+: ухо
-: нос
-: глаз
I: {{2}}; К=А
S: Орган зрения:
-: язык
+: глаз
I: {{3}}; К=В
S: Столица Чехии ...
+: Прага
`
  expect(await read(text)).toEqual([
    'single 1: Орган слуха: [ухо | нос | глаз] = A',
    'single 2: Орган зрения: [язык | глаз] = B',
    'shortAnswer 3: Столица Чехии ... = Прага',
  ])
})

test('a text about tags is no list of questions', async () => {
  const text = `1. Which tag makes a heading?
<title> is for the head of the page
A. <h1>
B. <p>
Answer: A

2. Which tag makes a list?
<body> holds all of it
A. <li>
B. <ul>
Answer: B
`
  expect(await read(text)).toHaveLength(2)
})
