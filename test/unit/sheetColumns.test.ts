import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'
import { asWorkbook } from '../support/papers/render/asWorkbook.ts'

const read = async (text: string, name: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), name)).questions.map(lineOfQuestion)

test('numbers count options where one answer can mean nothing else, though an option says the same number', async () => {
  const text = 'Question,Option 1,Option 2,Option 3,Answer\nLegs of a bee?,2,6,3,2\nWhich flies?,bee,cod,cow,1\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Legs of a bee? [2 | 6 | 3] = B',
    'single -: Which flies? [bee | cod | cow] = A',
  ])
})

test('rows of a name and a value above the titles say what the sheet is about', async () => {
  const text = '标题,B,,,\n描述,B,,,\n用时,1000,,,\n题干,题型,选择项1,选择项2,答案\nWhich flies?,选择题,bee,cod,A\n'
  expect(await read(text, 'a.csv')).toEqual(['single -: Which flies? [bee | cod] = A'])
})

test('numbers that only some option says are its text', async () => {
  const text = 'Question,Option 1,Option 2,Option 3,Answer\nLegs of a bee?,2,6,3,6\nEyes of a cat?,1,9,2,2\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Legs of a bee? [2 | 6 | 3] = B',
    'single -: Eyes of a cat? [1 | 9 | 2] = C',
  ])
})

test('titles of a question, its options and its answer are enough among many others', async () => {
  const text =
    'uid,state,who,when,Question,opt1,opt2,solution,x,y,z\n1,ok,me,now,Which flies?,bee,cod,bee,1,2,3\n2,ok,me,now,Which swims?,bee,cod,cod,1,2,3\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Which flies? [bee | cod] = A',
    'single -: Which swims? [bee | cod] = B',
  ])
})

test('an answer in words goes on in the next columns of an untitled sheet, addresses do not', async () => {
  const rows = [
    '1,What is dew?,Water that settles on cold grass,It is gone by noon',
    '2,What is fog?,A cloud near the ground,,,https://a.example/fog.png',
    '3,Which are the seasons?,Spring and summer,Autumn too,And winter',
    '4,What is hail?,Ice that falls from clouds,,,https://a.example/hail.png',
    '5,What is sleet?,Rain that freezes as it falls,,,https://a.example/sleet.png',
    '6,Who cleans the air?,The rain',
    '7,Where does rain go?,Into rivers,Some of it sinks',
  ]
  expect(await read(rows.join('\n'), 'a.csv')).toEqual([
    'shortAnswer 1: What is dew? = Water that settles on cold grass ⏎ It is gone by noon',
    'shortAnswer 2: What is fog? = A cloud near the ground',
    'shortAnswer 3: Which are the seasons? = Spring and summer ⏎ Autumn too ⏎ And winter',
    'shortAnswer 4: What is hail? = Ice that falls from clouds',
    'shortAnswer 5: What is sleet? = Rain that freezes as it falls',
    'shortAnswer 6: Who cleans the air? = The rain',
    'shortAnswer 7: Where does rain go? = Into rivers ⏎ Some of it sinks',
  ])
})

test('what all titles begin with says nothing', async () => {
  const text =
    'tNumber,tStem,tA,tB,tC,tTrue\n1,Which flies?,bee,cod,cow,1\n2,Which swims?,bee,cod,cow,2\n3,Which moos?,bee,cod,cow,3\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single 1: Which flies? [bee | cod | cow] = A',
    'single 2: Which swims? [bee | cod | cow] = B',
    'single 3: Which moos? [bee | cod | cow] = C',
  ])
})

test('what is explained is answered in the next column, whatever its title', async () => {
  const text =
    'code,level,questionText,explanation,numericValue,tolerance,x,y,z,w\nN1,easy,How many legs has a bee?,It is an insect.,6,0,1,2,3,4\nN2,easy,What is half of 5?,5 : 2,2.5,0.1,1,2,3,4\n'
  expect(await read(text, 'a.csv')).toEqual([
    'shortAnswer -: How many legs has a bee? = 6 // It is an insect.',
    'shortAnswer -: What is half of 5? = 2.5 // 5 : 2',
  ])
})

test('what explains a term is its answer', async () => {
  const text = 'Term,Definition\ndew,water on cold grass\nfog,a cloud on the ground\n'
  expect(await read(text, 'a.csv')).toEqual([
    'shortAnswer -: dew = water on cold grass',
    'shortAnswer -: fog = a cloud on the ground',
  ])
})

test('addresses of pictures behind spoken answers are no options', async () => {
  const rows = ['sea', 'bay', 'pond'].map(
    (word, at) => `${at + 1},Which water is the ${word} here?,the ${word} of ${word}s,-,https://example.org/${at}.png`,
  )
  expect((await read(rows.join('\n'), 'a.csv'))[0]).toBe(
    'shortAnswer 1: Which water is the sea here? = the sea of seas',
  )
})

test('a number that all objects share does not choose among options that say themselves which are right', async () => {
  const ask = (question: string, right: string) => ({
    part: 1,
    question,
    answers: ['bee', 'cod', 'cow'].map((text) => ({ text, correct: text === right })),
  })
  const asked = [ask('Which flies?', 'bee'), ask('Which swims?', 'cod'), ask('Which gives milk?', 'cow')]
  expect(await read(JSON.stringify(asked), 'a.json')).toEqual([
    'single -: Which flies? [bee | cod | cow] = A',
    'single -: Which swims? [bee | cod | cow] = B',
    'single -: Which gives milk? [bee | cod | cow] = C',
  ])
})

test('an option may be a pair of its text and whether it is right', async () => {
  const options = [
    ['wet', true],
    ['dry', false],
    ['hot', true],
  ]
  expect(
    await read(
      JSON.stringify([
        { question: 'Which is it?', options },
        { question: 'Which is it not?', options },
      ]),
      'a.json',
    ),
  ).toEqual(['multiple -: Which is it? [wet | dry | hot] = AC', 'multiple -: Which is it not? [wet | dry | hot] = AC'])
})

test('letters that name things in one stem are no options of it where the other rows have none', async () => {
  const text = '题干,答案\n甲线用A、B、C三根绳（ ）。,C\n长度的单位是（ ）。,D\n水果是（ ）。,A\n'
  expect((await read(text, 'a.csv'))[0]).toBe('single -: 甲线用A、B、C三根绳（ ）。 = C')
})

test('columns are known by their titles in other languages, with and without accents', async () => {
  const sheets = [
    'Frage,Antwort A,Antwort B,Richtige Antwort\nWer fliegt?,Biene,Dorsch,A\n',
    'Énoncé,Réponse 1,Réponse 2,Bonne réponse\nWer fliegt?,Biene,Dorsch,A\n',
    'Enunciado,Opcion A,Opcion B,Respuesta correcta\nWer fliegt?,Biene,Dorsch,A\n',
    'Вопрос,Вариант 1,Вариант 2,Правильный ответ\nWer fliegt?,Biene,Dorsch,1\n',
    '題目,選項A,選項B,正確答案\nWer fliegt?,Biene,Dorsch,A\n',
  ]
  for (const sheet of sheets) expect(await read(sheet, 'a.csv')).toEqual(['single -: Wer fliegt? [Biene | Dorsch] = A'])
})

test('answers beside a right answer are the options', async () => {
  const text = 'Question,Answers,Correct answer\nWhich flies?,bee;cod,bee\nWhich swims?,bee;cod,cod\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Which flies? [bee | cod] = A',
    'single -: Which swims? [bee | cod] = B',
  ])
})

test('options of one cell are cut by the sign that cuts those of the other rows', async () => {
  const text =
    'Question,Options,Answer\nWhich flies?,bee;cod,A\n"Which prints 1?","f(1)\ng(1);f(0)\ng(1)",A\nWhich swims?,bee;cod,B\n'
  const { questions } = recognise(await extract(new TextEncoder().encode(text), 'a.csv'))
  expect(questions[1]?.options.map((option) => option.text)).toEqual(['f(1)\ng(1)', 'f(0)\ng(1)'])
})

test('a column of cut cells holds the options where there are no titles', async () => {
  const text =
    'Which of them flies?,bee|cod|ant,A\nWhich of them swims?,bee|cod|ant,B\nWhich of them runs?,bee|cod|ant,C\n'
  expect((await read(text, 'a.csv'))[2]).toBe('single -: Which of them runs? [bee | cod | ant] = C')
})

test('options may stand in the rows below, one or all in a row', async () => {
  const text =
    'Question,Answer\nWhich flies?,A\nA. bee,\nB. cod,\nWhich swims?,B\n(A) bee (B) cod,\nA. Holt is a poet.,True\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Which flies? [bee | cod] = A',
    'single -: Which swims? [bee | cod] = B',
    'trueFalse -: A. Holt is a poet. = true',
  ])
})

test('a letter beside the text of its option is its letter, whatever the text begins with', async () => {
  const text =
    'Question,Option A,Option B,Option C,Answer\nWhich hold?,II only,I. and II.,B. Stone,A. II only; C. B. Stone\n'
  expect(await read(text, 'a.csv')).toEqual(['multiple -: Which hold? [II only | I. and II. | B. Stone] = AC'])
})

const filledSheet = (rights: readonly (readonly number[])[]) =>
  asWorkbook([
    {
      name: 'Sheet',
      rows: [
        ['Question', 'A', 'B', 'C'],
        ...rights.map((right, nth) => [
          `Which is right in row ${nth + 1}?`,
          ...['bee', 'cod', 'ant'].map((text, at) => ({ text, isFilled: right.includes(at) })),
        ]),
      ],
    },
  ])

test('the colour behind a cell says which option is right', async () => {
  const found = recognise(await extract(filledSheet([[0], [2], [0, 1], [1]]), 'a.xlsx')).questions
  expect(found.map(lineOfQuestion).map((line) => line.replace(/^.* = /, ''))).toEqual(['A', 'C', 'AB', 'B'])
})

test('a column that is coloured all the way down says nothing', async () => {
  const found = recognise(await extract(filledSheet([[0], [0], [0], [0]]), 'a.xlsx')).questions
  expect(found.map(({ key }) => key)).toEqual([null, null, null, null])
})

test('columns without known titles are told though every other row holds options, and the key may be in brackets', async () => {
  const rows = ['Basics,Answer', ',', '一、单选题,undefined']
  for (const [at, word] of ['甲', '乙', '丙', '丁', '戊'].entries())
    rows.push(`${at + 1}、${word}字在哪里用得最多（）。,B`, `(A)书里 (B)${word}地 (C)水里,undefined`)
  rows.push('二、多选题,undefined', '1、哪些地方有鸟（AC）。,undefined', '(A)山上 (B)海底 (C)树上,undefined')
  const found = (await read(rows.join('\n'), 'a.csv')).slice(-2)
  expect(found).toEqual([
    'single 5: 戊字在哪里用得最多（）。 [书里 | 戊地 | 水里] = B',
    'multiple 1: 哪些地方有鸟（ ）。 [山上 | 海底 | 树上] = AC',
  ])
})

test('a program may ask for null, where few cells say so', async () => {
  const text = 'Question,Option A,Option B,Answer\nWhat does f(1) give?,null,0,A\nWhat does f(2) give?,1,2,B\n'
  expect((await read(text, 'a.csv'))[0]).toBe('single -: What does f(1) give? [null | 0] = A')
})

test('titles in a language that nobody knows: what one of them repeats is wrong, the lone one right', async () => {
  const text =
    'Kysymys;Väärä;Väärä;Oikea\nMikä eläin lentää?;Koira;Kissa;Lepakko\nMontako jalkaa hämähäkillä on?;Kuusi;Neljä;Kahdeksan\nMitä leipuri tekee?;Kenkiä;Tuoleja;Leipää\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Mikä eläin lentää? [Lepakko | Koira | Kissa] = A',
    'single -: Montako jalkaa hämähäkillä on? [Kahdeksan | Kuusi | Neljä] = A',
    'single -: Mitä leipuri tekee? [Leipää | Kenkiä | Tuoleja] = A',
  ])
})

test('a first row without an answer where all others have one holds titles', async () => {
  const text =
    'Fråga,Alt A,Alt B,Alt C,Facit\nVilket djur flyger?,Hund,Ko,Mås,C\nVilken färg har snö?,Vit,Grön,Blå,A\nVad gör en bagare?,Skor,Bröd,Tak,B\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Vilket djur flyger? [Hund | Ko | Mås] = C',
    'single -: Vilken färg har snö? [Vit | Grön | Blå] = A',
    'single -: Vad gör en bagare? [Skor | Bröd | Tak] = B',
  ])
})

test('a row among others is no row of titles, though its words could be titles', async () => {
  const text =
    'Where is the bow of a ship?,front,back,keel,A\nWhich is a question of taste?,front,back,question,C\nWhere is the stern?,keel,back,front,B\nWhat has a page?,book,C. bow,mast,A\nWhat floats?,ship,back,nail,A\nWhat burns?,rock,hull,wood,C\n'
  expect((await read(text, 'a.csv')).slice(0, 3)).toEqual([
    'single -: Where is the bow of a ship? [front | back | keel] = A',
    'single -: Which is a question of taste? [front | back | question] = C',
    'single -: Where is the stern? [keel | back | front] = B',
  ])
})

test('a column behind the options is one, too, where answers name it and its title says nothing', async () => {
  const text =
    '题干,A项,B项,C项,末项,答案\n甲是什么？,一,二,三,四,D\n乙是什么？,二,三,四,五,B\n丙有哪些？,三,四,五,六,AD\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: 甲是什么？ [一 | 二 | 三 | 四] = D',
    'single -: 乙是什么？ [二 | 三 | 四 | 五] = B',
    'multiple -: 丙有哪些？ [三 | 四 | 五 | 六] = AD',
  ])
})

test('the letter of a single option is the text of an open question', async () => {
  const text =
    '题型,题干,A,B,C,答案\n填空题,一年有____个月。,十二,,,A\n简答题,海水为什么是咸的？,因为含有盐,,,A\n填空题,____和____都是金属。,铁,铜,,AB\n,雪是什么颜色？,白色,,,A\n单选题,甲是什么？,一,二,三,C\n'
  expect(await read(text, 'a.csv')).toEqual([
    'fillIn -: 一年有____个月。 = 十二',
    'shortAnswer -: 海水为什么是咸的？ = 因为含有盐',
    'fillIn -: ____和____都是金属。 = 铁; 铜',
    'shortAnswer -: 雪是什么颜色？ = 白色',
    'single -: 甲是什么？ [一 | 二 | 三] = C',
  ])
})

test('letters before some cells of the option columns are those of the columns', async () => {
  const text =
    '题干,A,B,C,答案\n甲是什么？,一,B. 二,C. 三,C\n乙是什么？,二,三,四,B\n丙是什么？,A、三,四,五,A\n丁是什么？,C. elegans,四,五,A\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: 甲是什么？ [一 | 二 | 三] = C',
    'single -: 乙是什么？ [二 | 三 | 四] = B',
    'single -: 丙是什么？ [三 | 四 | 五] = A',
    'single -: 丁是什么？ [C. elegans | 四 | 五] = A',
  ])
})

test('without titles a column that repeats the options is the key, and half-empty rows are told by the full ones', async () => {
  const rows = [
    'Which flies high?,bee,cod,cow,bee',
    'Which swims deep?,bee,cod,cow,cod',
    'Which gives milk?,bee,cod,cow,cow',
    'The bee has ____ wings.,,,,four',
    'The cow has ____ legs.,,,,4',
  ]
  expect(await read(rows.join('\n'), 'a.csv')).toEqual([
    'single -: Which flies high? [bee | cod | cow] = A',
    'single -: Which swims deep? [bee | cod | cow] = B',
    'single -: Which gives milk? [bee | cod | cow] = C',
    'fillIn -: The bee has ____ wings. = four',
    'fillIn -: The cow has ____ legs. = 4',
  ])
})

test('an answer in nearly the words of one option names it', async () => {
  const text =
    'Question,Choice1,Choice2,Answer\nWhich flies?,Sea-Eagle,Cat Fish,sea eagle\nWhich swims?,See Eagles,Catfishes,catfish\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Which flies? [Sea-Eagle | Cat Fish] = A',
    'single -: Which swims? [See Eagles | Catfishes] = B',
  ])
})
