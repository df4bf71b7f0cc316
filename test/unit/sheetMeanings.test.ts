import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string, name: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), name)).questions.map(lineOfQuestion)

test('types are named in many languages, and yes and no are chosen from where the type says so', async () => {
  const text =
    'Tipo,Pregunta,Opción A,Opción B,Respuesta\nSelección única,¿Es azul?,Sí,No,A\nCompletar,El cielo es ____.,,,azul\n'
  expect(await read(text, 'a.csv')).toEqual(['single -: ¿Es azul? [Sí | No] = A', 'fillIn -: El cielo es ____. = azul'])
})

test.each([
  ['Answer:', 'Explanation:'],
  ['正确答案：', '答案解析：'],
  ['Lösung:', 'Erklärung:'],
  ['Respuesta correcta:', 'Explicación:'],
])('a column that says the same in each row labels the one behind it: %s', async (answer, explanation) => {
  const rows = [
    ['What is the sea made of?', 'salt water', 'sand', 'glass', 'A', 'Rivers bring the salt.'],
    ['What is a shell made of?', 'wool', 'lime', 'paper', 'B', 'Snails build it.'],
    ['What is a net made of?', 'ice', 'milk', 'string', 'C', 'It is knotted.'],
    ['What is a sail made of?', 'cloth', 'stone', 'soup', 'A', 'It must catch wind.'],
    ['What is a mast made of?', 'fog', 'wood', 'foam', 'B', 'Pine is best.'],
  ]
  const text = rows
    .map((row) => [...row.slice(0, 4), answer, row[4], explanation, row[5], 'report'].join(','))
    .join('\n')
  expect(await read(text, 'a.csv')).toEqual([
    'single -: What is the sea made of? [salt water | sand | glass] = A // Rivers bring the salt.',
    'single -: What is a shell made of? [wool | lime | paper] = B // Snails build it.',
    'single -: What is a net made of? [ice | milk | string] = C // It is knotted.',
    'single -: What is a sail made of? [cloth | stone | soup] = A // It must catch wind.',
    'single -: What is a mast made of? [fog | wood | foam] = B // Pine is best.',
  ])
})

test('options and an answer of their own do not go on with the question above', async () => {
  const text = `题目,A,B,C,答案
会飞的是,燕子,鲤鱼,蚯蚓,A
,红旗,白旗,黑旗,C
会游的是,燕子,鲤鱼,蚯蚓,B
`
  expect(await read(text, 'a.csv')).toEqual([
    'single -: 会飞的是 [燕子 | 鲤鱼 | 蚯蚓] = A',
    'single -: 会游的是 [燕子 | 鲤鱼 | 蚯蚓] = B',
  ])
})

test.each([
  ['the answers as texts', 'Which fly?&bee&cod&owl', 'bee&owl', 'multiple -: Which fly? [bee | cod | owl] = AC'],
  ['letters for answers', 'Was schwimmt?|Biene|Dorsch', 'B', 'single -: Was schwimmt? [Biene | Dorsch] = B'],
  [
    'lines behind a type',
    '"哪些会飞 (多选题)\n蜜蜂\n鳕鱼\n猫头鹰"',
    '"A,C"',
    'multiple -: 哪些会飞 [蜜蜂 | 鳕鱼 | 猫头鹰] = AC',
  ],
])('options behind a sign in the cells of the stems, %s', async (_, stem, answer, expected) => {
  const text = `Question,Answer\n${`${stem},${answer}\n`.repeat(4)}`
  expect((await read(text, 'a.csv'))[0]).toBe(expected)
})

test('options that a stem repeats from their columns are no part of it, nor a letter without a text', async () => {
  const text =
    'Domanda,A,B,C,Risposta\n"1. Che cosa vola? A. ape B. merluzzo C. gufo",A. ape,B. merluzzo,C. gufo,A\n"2. Che cosa nuota?A. ape B. merluzzo C",A. ape,B. merluzzo,C,B\n"3. Chi canta? A. ape B. merluzzo C. gufo",A. ape,B. merluzzo,C. gufo,C\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single 1: Che cosa vola? [ape | merluzzo | gufo] = A',
    'single 2: Che cosa nuota? [ape | merluzzo] = B',
    'single 3: Chi canta? [ape | merluzzo | gufo] = C',
  ])
})

test('a column of lettered lists holds the options, whatever its title', async () => {
  const text =
    ',Question,Correct,pool\n0,Who swims?,cod,(A) bee (B) cod\n1,Who flies?,bee,(A) bee (B) cod\n2,Who hums?,bee,(A) cod (B) bee\n'
  expect((await read(text, 'a.csv'))[2]).toBe('single -: Who hums? [cod | bee] = B')
})

test('columns of two languages are translations', async () => {
  const text = 'no,lesson,Deutsch,Français\n1,L1,Es regnet.,Il pleut.\n2,L1,Es schneit.,Il neige.\n'
  expect(await read(text, 'a.csv')).toEqual([
    'shortAnswer 1: Es regnet. = Il pleut.',
    'shortAnswer 2: Es schneit. = Il neige.',
  ])
})

test('explanations longer than the questions are not what is asked', async () => {
  const rows = ['foggy', 'muddy', 'sandy'].map(
    (word, at) =>
      `${at + 1},the ${word} kind of ground is,rock number ${at},clay number ${at},silt number ${at},${'ABC'[at]},"Why so? The ${word} one has been told apart by geologists for ages (see above), and nothing else would do."`,
  )
  expect((await read(rows.join('\n'), 'a.csv'))[1]).toBe(
    'single 2: the muddy kind of ground is [rock number 1 | clay number 1 | silt number 1] = B // Why so? The muddy one has been told apart by geologists for ages (see above), and nothing else would do.',
  )
})

test('a type in code whose options are two opposite truths asks for the truth', async () => {
  const text = 'type,question,A,B,answer\nz,Snow is wet.,对,错,A\nz,Ice is hot.,对,错,B\n'
  expect(await read(text, 'a.csv')).toEqual(['trueFalse -: Snow is wet. = true', 'trueFalse -: Ice is hot. = false'])
})

test('a list of answers to a question without a blank is its answer', async () => {
  const text = `Who flies?,"['bee', 'owl']"\nWho swims (  )?,"['cod']"\nWho hums?,"['bee']"\nWho sings?,"['owl']"\n`
  expect((await read(text, 'a.csv'))[2]).toBe('shortAnswer -: Who hums? = bee')
})

test('a verdict beside a statement judges it, in either order and without titles', async () => {
  const before = ['V | Il piombo galleggia.', 'F | Il miele è dolce.', 'V | La neve è bianca.', 'V | Il sale brucia.']
  expect((await read([...before, 'F | Il merlo vola.'].join('\n'), 'a.txt')).slice(0, 2)).toEqual([
    'trueFalse -: Il piombo galleggia. = true',
    'trueFalse -: Il miele è dolce. = false',
  ])
  const behind = [
    'Blei schwimmt auf Wasser',
    'Honig schmeckt süß',
    'Schnee ist warm',
    'Salz brennt gut',
    'Amseln fliegen',
  ]
  const lines = behind.map((statement, at) => `${statement};${at % 2 ? 'richtig' : 'falsch'}`)
  expect((await read(lines.join('\n'), 'a.txt')).slice(0, 2)).toEqual([
    'trueFalse -: Blei schwimmt auf Wasser = false',
    'trueFalse -: Honig schmeckt süß = true',
  ])
})

test('verdicts before tabs and beside short statements judge them, too', async () => {
  const lines = ['对|水在零度结冰。', '错|铁会漂在水上。', '错|月亮是恒星。', '对|蜜蜂采蜜酿蜜。', '对|鲸是哺乳动物。']
  expect((await read(lines.join('\n'), 'a.txt'))[2]).toBe('trueFalse -: 月亮是恒星。 = false')
  const tabs = ['T\tThe sun is a star.', 'F\tThe moon is a planet.', 'F\tWater burns.', 'T\tIron rusts in rain.']
  expect((await read([...tabs, 'T\tBees make honey.'].join('\n'), 'a.txt'))[1]).toBe(
    'trueFalse -: The moon is a planet. = false',
  )
})

test('a place in words of numbers answers where no column has a title', async () => {
  const rows = ['哪个会飞？,蜜蜂,鳕鱼,奶牛,一', '哪个会游？,麻雀,鲤鱼,山羊,二', '哪个产奶？,麻雀,鲤鱼,山羊,三']
  expect((await read(rows.join('\n'), 'a.csv'))[1]).toBe('single -: 哪个会游？ [麻雀 | 鲤鱼 | 山羊] = B')
})

test('letters behind stems part the options, whatever sign stands between them', async () => {
  const rows = [
    '哪个会飞？A、蜜蜂；B、鳕鱼；C、奶牛。,A',
    '哪个会游（）。A、麻雀；B、鲤鱼；C山羊。,B',
    '哪个产奶？A．麻雀；B．山羊,B',
  ]
  expect(await read(`题干,答案\n${rows.join('\n')}\n`, 'a.csv')).toEqual([
    'single -: 哪个会飞？ [蜜蜂 | 鳕鱼 | 奶牛。] = A',
    'single -: 哪个会游（）。 [麻雀 | 鲤鱼 | 山羊。] = B',
    'single -: 哪个产奶？ [麻雀 | 山羊] = B',
  ])
})

test('words beside what they mean are asked for, names beside names are not', async () => {
  const words = ['dew', 'fog', 'hail', 'sleet', 'squall', 'gust', 'haze', 'rime', 'thaw', 'ebb', 'surf', 'swell']
  const meant = words.map(
    (word, at) => `${word},${at % 2 ? 'what falls' : `kind number ${'abcdefghijkl'[at]}`} of ${word}s`,
  )
  expect((await read(meant.join('\n'), 'a.csv'))[1]).toBe('shortAnswer -: fog = what falls of fogs')
  const names = words.map((word) => `${word},${word.toUpperCase()}land`)
  expect(await read(names.join('\n'), 'a.csv')).toEqual([])
})
