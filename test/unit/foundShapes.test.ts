import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import type { Block } from '../../src-main/documents/SourceDocument.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

/** What is read of a question: its type, stem, options and the letters of its answer, or its text. */
type Read = readonly [type: string, stem: string, options: readonly string[], answer: string | null]

async function read(text: string, name: string): Promise<Read[]> {
  const { questions } = recognise(await extract(new TextEncoder().encode(text), name))
  return questions.map(({ type, stem, options, key }) => {
    const answer = key?.kind === 'options' ? key.labels.join('') : key?.kind === 'truth' ? String(key.value) : null
    return [type, stem, type === 'trueFalse' ? [] : options.map((one) => one.text), answer]
  })
}

const cyrillic: readonly (readonly [stem: string, options: readonly string[]])[] = [
  ['Река – это …', ['водный поток;', 'горная цепь;', 'лесной массив.']],
  ['К деревьям относятся:', ['роза;', 'берёза;', 'малина;', 'ландыш.']],
  ['Самая северная столица находится', ['в Исландии;', 'в Норвегии;', 'в Финляндии.']],
]
const withoutSigns = (options: readonly string[]): string[] => options.map((text) => text.replace(/;$/, ''))
const asCyrillic = cyrillic.map(([stem, options]): Read => ['single', stem, withoutSigns(options), null])

test.for([
  ['small letters', 'абвг', ')'],
  ['large letters', 'АБВГ', '.'],
  ['a Latin one among them', 'aбвг', ')'],
])('choices that Cyrillic letters count, without a question word or a key: %s', async ([, letters = '', sign]) => {
  const paper = cyrillic.map(
    ([stem, options], at) =>
      `${at + 1}. ${stem}\n${options.map((text, to) => `${letters[to]}${sign} ${text}`).join('\n')}`,
  )
  expect(await read(paper.join('\n\n'), 'test.txt')).toEqual(asCyrillic)
})

test('choices that Cyrillic letters count behind bullets', async () => {
  const paper = cyrillic.map(
    ([stem, options], at) =>
      `**${at + 1}. ${stem}**\n\n${options.map((text, to) => `- ${'абвг'[to]}) ${text}`).join('\n')}`,
  )
  expect(await read(paper.join('\n\n'), 'test.md')).toEqual(asCyrillic)
})

test('parts of tasks in Cyrillic letters are no options', async () => {
  const tasks = ['Вычислите:', 'Найдите корни:', 'Решите уравнения:'].map(
    (order, at) => `${at + 1}. ${order}\nа) 12 + ${at};\nб) 7 - ${at};\nв) 3 · ${at}.`,
  )
  expect((await read(tasks.join('\n'), 'tasks.txt')).filter(([type]) => type === 'single')).toEqual([])
})

const capitals: readonly (readonly [asked: string, right: string, wrong: string, other: string])[] = [
  ['Capital of Peru?', 'Lima', 'Cusco', 'Ica'],
  ['Capital of Kenya?', 'Nairobi', 'Mombasa', 'Kisumu'],
  ['Capital of Norway?', 'Oslo', 'Bergen', 'Tromso'],
]

test.for([
  ['category,question,right_answer,wrong_one,wrong_two', 'geo,'],
  ['pregunta,respuesta correcta,respuesta incorrecta 1,respuesta incorrecta 2', ''],
  ['Frage,Richtige Antwort,Falsche Antwort A,Falsche Antwort B', ''],
  ['Question,Correct,False 1,False 2', ''],
])('columns titled as wrong answers are options: %s', async ([titles, before]) => {
  const sheet = [titles, ...capitals.map((row) => before + row.join(','))].join('\n')
  const asked = capitals.map(([stem, ...options]): Read => ['single', stem, options, 'A'])
  expect(await read(sheet, 'quiz.csv')).toEqual(asked)
})

test('Markdown below a head in HTML is Markdown, and an article above "b)" is no option', async () => {
  const entry = (number: number, [stem, ...options]: (typeof capitals)[number]) =>
    `###### ${number}. ${stem}\n\n${options.map((text, at) => `- ${'ABC'[at]}) ${text}`).join('\n')}\n\n` +
    `<details><summary><b>Resposta</b></summary>\n\n#### Resposta: A) ${options[0]}\n\n` +
    `A cidade fica longe, e as outras não são capitais:\n\nb) ${options[1]} fica no sul.\n\nc) ${options[2]} também.\n\n</details>\n\n---\n`
  const page = `<div align="center">\n<h1>Capitais</h1>\n</div>\n\n${capitals.map((one, at) => entry(at + 1, one)).join('\n')}`
  const asked = capitals.map(([stem, ...options]): Read => ['single', stem, options, 'A'])
  expect(await read(page, 'README.md')).toEqual(asked)
})

test('the end of a sentence is kept with it, however many questions it closes', async () => {
  const paper = [1, 2, 3, 4].map(
    (number) => `**Question ${number}**

The owner of house ${number} sues the neighbour, and all else depends on the
terms of the lease.

(A) The neighbour wins in court because nobody told him of the lease ${number} and of
the terms in it.

(B) The owner wins in court because the lease ${number} was read to the neighbour and to
the terms in it.

**Answer:** B

**Why correct:** A lease binds whoever knows it.

**Why others are wrong:** A: He knew.`,
  )
  const questions = await read(paper.join('\n\n---\n\n'), 'law.md')
  expect(questions.map(([, stem, options, answer]) => [stem.slice(-19), options[0]?.slice(-16), answer])).toEqual(
    paper.map(() => ['terms of the lease.', 'the terms in it.', 'B']),
  )
})

test('foreign words and truth words of an exam in LaTeX', async () => {
  const exam = String.raw`\begin{questions}
\question Превключвателят (\foreignlanguage{english}{switch}) работи на втория слой.
\begin{oneparchoices}\CorrectChoice Вярно. \choice Грешно.\end{oneparchoices}
\question Кой протокол е надежден?
\begin{choices}\choice UDP \CorrectChoice TCP (\href{https://example.org}{виж тук})\end{choices}
\end{questions}`
  expect(await read(exam, 'exam.tex')).toEqual([
    ['trueFalse', 'Превключвателят (switch) работи на втория слой.', [], 'true'],
    ['single', 'Кой протокол е надежден?', ['UDP', 'TCP (виж тук)'], 'B'],
  ])
})

test('a line that names each question begins it', async () => {
  const told = ['Boats come from the north,\nand bring salt.', 'Snow fell.', 'Nobody there writes\nto a king.']
  const paper = capitals.map(
    ([stem, right, wrong], at) =>
      `**ID:** ${'4f'.repeat(at + 1)}a${at}09c8\n\n${told[at]}\n\n${stem}\n\nA. ${wrong}\nB. ${right}\n\n**Answer:** B\n`,
  )
  const asked = capitals.map(
    ([stem, right, wrong], at): Read => ['single', `${told[at]}\n${stem}`, [wrong, right], 'B'],
  )
  expect(await read(paper.join('\n'), 'words.md')).toEqual(asked)
})

test.for([
  ['?', '- ', '-* '],
  ['#', '•', '•+'],
  ['!', '@', '@='],
])('a second sign marks the right ones of options that have one: %s %s %s', async ([opens = '', wrong = '', right]) => {
  const paper = capitals.map(([stem, ...options], at) =>
    [
      `${opens}7${at} You are on the way to town ${at},\nand stop. ${stem}`,
      ...options.map((text, at) => (at === 1 ? right : wrong) + text),
    ].join('\n'),
  )
  const asked = capitals.map(
    ([stem, ...options], at): Read => ['single', `You are on the way to town ${at},\nand stop. ${stem}`, options, 'B'],
  )
  expect(await read(paper.join('\n\n'), 'dump.txt')).toEqual(asked)
})

test('letters that stand for the ligatures of a PDF are what was printed, beside letters', async () => {
  const paper = 'A sƟll ŌŽ Ưu Țara aƩenƟon, enƟƟes Ɵme soŌware AŌer plaƞorm geƫng eƯorts idenƟĮed TŌKYŌ Ɵ.'
  const { blocks } = await extract(new TextEncoder().encode(paper), 'a.txt')
  expect(blocks[0]?.text).toBe(
    'A still ŌŽ Ưu Țara attention, entities time software After platform getting efforts identified TŌKYŌ Ɵ.',
  )
})

const nested: readonly (readonly [start: string, remark: string])[] = [
  ['- ', '  - '],
  ['   * ', '     * '],
  ['- [ ] ', '  - '],
]

test.for(nested)('remarks set in below options tick them and explain them: %s', async ([start, remark]) => {
  const paper = capitals.map(
    ([stem, right, wrong, other], at) =>
      `${at + 1}. Question ${at + 1}\n   ${stem}\n\n${start}${wrong}\n${remark}Not quite. It is a port.\n` +
      `${start}${right}\n${remark}That's correct! It has a king.\n${start}${other}\n`,
  )
  const asked = capitals.map(([stem, right, wrong, other]): Read => ['single', stem, [wrong, right, other], 'B'])
  expect(await read(paper.join('\n'), 'quiz.md')).toEqual(asked)
})

test('options of which all are right, and truths, by the remarks below them', async () => {
  const paper = `### Question 1
Which are towns?
- Lima
  - Correct. It is large.
- Oslo
  - Correct.

### Question 2
Lima is in Peru.
- True
  - That's right! It is.
- False`
  expect(await read(paper, 'quiz.md')).toEqual([
    ['multiple', 'Which are towns?', ['Lima', 'Oslo'], 'AB'],
    ['trueFalse', 'Lima is in Peru.', [], 'true'],
  ])
})

test('lines with the picture of a button before each are options', () => {
  const texts = capitals.flatMap(([stem, ...options], at) => [`Question ${at + 1}`, stem, ...options])
  const blocks = texts.map((text, at): Block => {
    const images = at % 5 > 1 ? { images: [{ at: 0, image: `picture${at}` }] } : {}
    return { kind: 'paragraph', text, anchor: { kind: 'paragraph', paragraph: at }, ...images }
  })
  const { questions } = recognise({ name: 'page.doc', format: 'doc', blocks, images: {}, notes: [] })
  expect(questions.map(({ stem, options }) => [stem, ...options.map(({ text }) => text)])).toEqual(capitals)
})

test('a star within the emphasis of the right option marks it, and no other is looked for', async () => {
  const entry = ([stem, right, wrong]: (typeof capitals)[number], at: number) =>
    `${at + 1}.  **${stem}**\n\n    -   ${wrong} by the sea\n    -   *${right} on the hill\\**\n`
  const asked = capitals.map(([stem, right, wrong]): Read => {
    return ['single', stem, [`${wrong} by the sea`, `${right} on the hill`], 'B']
  })
  expect(await read(capitals.map(entry).join('\n'), 'exam.md')).toEqual(asked)
})

test.for(['Round,question,answer,choice', 'ronda,pregunta,respuesta,opcion'])(
  'rows with a letter and a text each are options, whatever their titles say: %s',
  async (titles) => {
    const rows = capitals.flatMap(([stem, ...options]) => options.map((text, at) => `1,${stem},${text},${'ABC'[at]}`))
    const sheet = [titles, ...rows].join('\n')
    const asked = capitals.map(([stem, ...options]): Read => ['single', stem, options, null])
    expect(await read(sheet, 'quiz.csv')).toEqual(asked)
  },
)

test.for([
  ['Match the items.', 'Answer: A-2, B-1, C-3'],
  ['Verbinden Sie.', 'Lösung: A-2, B-1, C-3'],
  ['Verbinden Sie.', 'Lösung: 1-B, 2-A, 3-C'],
  ['Соотнесите.', 'Ответ: A → 2; B → 1; C → 3'],
])('the key of a matching: %s %s', async ([order, key]) => {
  const paper = `${order}\n\nA) Lima\nB) Oslo (Nord)\nC) Rom-Stadt\n\n1) Norway\n2) Peru\n3) Italy\n\n${key}\n`
  const options = ['Lima', 'Oslo (Nord)', 'Rom-Stadt']
  expect(await read(paper, 'match.md')).toEqual([
    ['single', 'Norway', options, 'B'],
    ['single', 'Peru', options, 'A'],
    ['single', 'Italy', options, 'C'],
  ])
})

test.for([
  ['Leichte Aufgaben (Lückentext)', 'Schwere Aufgaben'],
  ['Easy questions (fill in the blanks)', 'Hard questions (short answer)'],
  ['Preguntas fáciles (rellenar huecos)', 'Preguntas difíciles'],
])('titles that say how hard the questions are: %s', async ([easy, hard]) => {
  const paper = `${easy}\n1) The sea is ____.\nAnswer: deep\n2) The sky is ____.\nAnswer: blue\n
${hard}\n3) Explain why the sea is deep.\nAnswer: It is old.\n4) Explain why the sky is blue.\nAnswer: It is far.\n`
  const questions = await read(paper, 'exam.txt')
  expect(questions.map(([type]) => type)).toEqual(['fillIn', 'fillIn', 'shortAnswer', 'shortAnswer'])
})
