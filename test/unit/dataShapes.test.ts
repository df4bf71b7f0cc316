import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

type Asked = readonly [stem: string, options: readonly [string, string, string, string], right: number]

const zh: readonly Asked[] = [
  ['下列属于河流的是', ['长江', '泰山', '洞庭湖', '渤海'], 0],
  ['下列属于湖泊的是', ['黄河', '鄱阳湖', '华山', '东海'], 1],
  ['下列属于山脉的是', ['珠江', '太湖', '秦岭', '黄海'], 2],
  ['下列属于海的是', ['淮河', '巢湖', '衡山', '南海'], 3],
  ['我国最长的河流是', ['海河', '珠江', '长江', '淮河'], 2],
]
const en: readonly Asked[] = [
  ['Which river runs through Vienna?', ['Rhine', 'Danube', 'Elbe', 'Inn'], 1],
  ['Which lake borders Austria?', ['Lake Constance', 'Lake Geneva', 'Lake Como', 'Lake Garda'], 0],
  ['Which sea is north of Germany?', ['Adriatic', 'Aegean', 'Black Sea', 'Baltic'], 3],
  ['Which mountain is the highest?', ['Brocken', 'Watzmann', 'Zugspitze', 'Feldberg'], 2],
  ['Which city lies on the Spree?', ['Hamburg', 'Berlin', 'Bonn', 'Ulm'], 1],
]

const letters = 'ABCD'
const at = (signs: string, place: number): string => signs[place] ?? ''
const quoted = (texts: readonly string[]): string => texts.map((text) => JSON.stringify(text)).join(', ')
const others = ([, options, right]: Asked): string[] => options.filter((_, place) => place !== right)
const table = (rows: readonly (readonly unknown[])[], sign = ','): string =>
  rows
    .map((row) =>
      row
        .map(String)
        .map((cell) => (/[",\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(sign),
    )
    .join('\n')

type Shape = readonly [name: string, file: string, asked: readonly Asked[], text: string]

const sheet = (
  name: string,
  asked: readonly Asked[],
  titles: readonly string[],
  row: (one: Asked) => unknown[],
): Shape => [name, 'bank.csv', asked, table([...(titles.length > 0 ? [titles] : []), ...asked.map(row)])]
const json = (name: string, asked: readonly Asked[], value: unknown): Shape => [
  name,
  'bank.json',
  asked,
  JSON.stringify(value),
]
const each = (asked: readonly Asked[], write: (one: Asked, place: number) => string, sign = ''): string =>
  asked.map(write).join(sign)

const shapes: readonly Shape[] = [
  sheet('columns called 甲 乙 丙 丁', zh, ['题干', '甲', '乙', '丙', '丁', '答'], ([stem, options, right]) => [
    stem,
    ...options,
    at('甲乙丙丁', right),
  ]),
  sheet('columns by number, answers like #2', en, ['Q', '1', '2', '3', '4', 'Ans'], ([stem, options, right]) => [
    stem,
    ...options,
    `#${right + 1}`,
  ]),
  sheet('answers name a column', en, ['Prompt', 'First', 'Second', 'Third', 'Fourth', 'Right one'], (one) => [
    one[0],
    ...one[1],
    ['First', 'Second', 'Third', 'Fourth'][one[2]],
  ]),
  sheet('no titles, short questions', zh, [], ([stem, options, right]) => [stem, ...options, at(letters, right), '易']),
  sheet(
    'a column of truth for each option',
    en,
    ['question', 'a', 'b', 'c', 'd', 'a_correct', 'b_correct', 'c_correct', 'd_correct'],
    ([stem, options, right]) => [stem, ...options, ...options.map((_, place) => place === right)],
  ),
  sheet(
    'ticks under the same letters',
    zh,
    ['题目', 'A', 'B', 'C', 'D', 'A', 'B', 'C', 'D'],
    ([stem, options, right]) => [stem, ...options, ...options.map((_, place) => (place === right ? '√' : ''))],
  ),
  sheet('marked in the cell', en, ['Question', 'A', 'B', 'C', 'D'], ([stem, options, right]) => [
    stem,
    ...options.map((text, place) => (place === right ? `${text} (correct)` : text)),
  ]),
  sheet('options in a column that nobody knows', zh, ['试题', '候选', '正解'], ([stem, options, right]) => [
    stem,
    options.join('\n'),
    options[right],
  ]),
  sheet('options counted in one cell', zh, ['试题', '候选', '正解'], ([stem, options, right]) => [
    stem,
    options.map((text, place) => `(${place + 1})${text}`).join(' '),
    right + 1,
  ]),
  sheet('letters and dashes', zh, ['题目内容', '选项内容', '正确选项'], ([stem, options, right]) => [
    stem,
    options.map((text, place) => `${at(letters, place)}-${text}`).join('|'),
    at(letters, right),
  ]),
  sheet('a list and a count from 0', en, ['prompt', 'choices', 'label'], ([stem, options, right]) => [
    stem,
    `[${options.map((text) => `'${text}'`).join(', ')}]`,
    right,
  ]),
  json(
    'texts as names',
    en,
    Object.fromEntries(
      en.map(([text, options, right], place) => [
        place + 1,
        { text, answers: Object.fromEntries(options.map((option, own) => [option, own === right ? 1 : 0])) },
      ]),
    ),
  ),
  json('one right text beside wrong ones', en, {
    cards: en.map((one) => {
      const [w1, w2, w3] = others(one)
      return { front_text: one[0], w1, w2, w3, ok: one[1][one[2]] }
    }),
  }),
  json(
    'distractors',
    en,
    en.map((one) => ({ body: one[0], distractors: others(one), key: one[1][one[2]] })),
  ),
  json('an object within', en, {
    list: en.map(([title, options, right]) => ({
      meta: { level: 2 },
      content: { title, opts: options.map((text, place) => `${at(letters, place)}. ${text}`) },
      ans: at(letters, right),
    })),
  }),
  json(
    'stars',
    en,
    en.map(([q, options, right]) => ({ q, a: options.map((text, own) => (own === right ? `*${text}` : text)) })),
  ),
  json(
    'rows without names',
    en,
    en.map(([stem, options, right]) => [stem, ...options, right]),
  ),
  json(
    'signs as names',
    zh,
    zh.map(([stem, [甲, 乙, 丙, 丁], right]) => ({ 问: stem, 选: { 甲, 乙, 丙, 丁 }, 答: at('甲乙丙丁', right) })),
  ),
  json(
    'names that nobody knows',
    zh,
    zh.map(([题, options, right]) => ({
      题,
      选项: options.map((文字, own) => ({ 标签: at(letters, own), 文字, 对: own === right })),
    })),
  ),
  json('answers in a list of their own', en, {
    questions: en.map(([prompt, choices]) => ({ prompt, choices })),
    key: en.map(([, , right]) => at(letters, right)),
  }),
  json('answers by number', zh, {
    tiku: zh.map(([q, xuanxiang], place) => ({ no: place + 1, q, xuanxiang })),
    daan: Object.fromEntries(zh.map(([, , right], place) => [place + 1, at(letters, right)])),
  }),
  json('options that name their question', en, {
    questions: en.map(([text], id) => ({ id, text })),
    options: en.flatMap(([, options, right], question_id) =>
      options.map((text, own) => ({ question_id, text, is_correct: own === right })),
    ),
  }),
  json(
    'ids of options',
    zh,
    zh.map(([name, options, right]) => ({
      name,
      choice: options.map((text, own) => ({ id: 900 + own, name: text })),
      right_id: 900 + right,
    })),
  ),
  json(
    'an answer as an object',
    en,
    en.map(([title, options, right]) => ({
      title,
      correctAnswer: { id: right, text: options[right] },
      allAnswers: options.map((text, id) => ({ id, text })),
    })),
  ),
  json(
    'lists written as texts',
    zh,
    zh.map(([questionBody, options, right]) => ({
      questionBody,
      questionOptions: JSON.stringify(options.map((content, own) => ({ prefix: at(letters, own), content }))),
      questionAnswer: at(letters, right),
    })),
  ),
  json(
    'an empty option',
    zh,
    zh.map(([questionTitle, [optionA, optionB, optionC, optionD], right]) => ({
      questionTitle,
      optionA,
      optionB,
      optionC,
      optionD,
      optionE: null,
      rightKey: at(letters, right),
      score: 2,
    })),
  ),
  json(
    'numbers before the options',
    en,
    en.map(([question, options, right]) => ({
      question,
      choices: options.map((text, own) => `${own + 1}) ${text}`),
      correct: right + 1,
    })),
  ),
  json(
    'Y and N',
    zh,
    zh.map(([title, options, right]) => ({
      title,
      optionList: options.map((optionContent, own) => ({ optionContent, isAnswer: own === right ? 'Y' : 'N' })),
    })),
  ),
  [
    'a talk',
    'bank.jsonl',
    zh,
    each(
      zh,
      ([stem, options, right]) =>
        JSON.stringify({
          messages: [
            { role: 'user', content: [stem, ...options.map((text, own) => `${at(letters, own)}. ${text}`)].join('\n') },
            { role: 'assistant', content: at(letters, right) },
          ],
        }),
      '\n',
    ),
  ],
  [
    'XML with attributes',
    'bank.xml',
    en,
    `<?xml version="1.0"?>\n<quiz>${each(
      en,
      ([stem, options, right]) =>
        `<question><text>${stem}</text>${options.map((text, own) => `<option correct="${own === right}">${text}</option>`).join('')}</question>\n`,
    )}</quiz>`,
  ],
  [
    'XML with everything in attributes',
    'bank.xml',
    en,
    `<Questions>${each(
      en,
      ([stem, options, right]) =>
        `<Question Text="${stem}">${options.map((text, own) => `<Answer IsCorrect="${own === right ? 1 : 0}" Text="${text}"/>`).join('')}</Question>\n`,
    )}</Questions>`,
  ],
  [
    'XML with Chinese names',
    'bank.xml',
    zh,
    `<题库>${each(
      zh,
      ([stem, options, right]) =>
        `<题><题干>${stem}</题干>${options.map((text, own) => `<选项 号="${at(letters, own)}">${text}</选项>`).join('')}<答案>${at(letters, right)}</答案></题>`,
    )}</题库>`,
  ],
  [
    'XML with a list within',
    'bank.xml',
    en,
    `<quizdata>${each(
      en,
      ([stem, options, right]) =>
        `<q><stem>${stem}</stem><opts>${options.map((text) => `<opt>${text}</opt>`).join('')}</opts><ans>${right}</ans></q>`,
    )}</quizdata>`,
  ],
  [
    'rows of a database',
    'bank.sql',
    zh,
    `INSERT INTO question (id,title,a,b,c,d,answer) VALUES\n${each(
      zh,
      ([stem, options, right], id) => `(${id},'${stem}','${options.join("','")}','${at(letters, right)}')`,
      ',\n',
    )};`,
  ],
  [
    'a database that names its columns elsewhere',
    'bank.sql',
    en,
    `CREATE TABLE quiz (id INT, question VARCHAR(200), opt1 TEXT, opt2 TEXT, opt3 TEXT, opt4 TEXT, correct INT, PRIMARY KEY (id));\n${each(
      en,
      ([stem, options, right], id) =>
        `INSERT INTO \`quiz\` VALUES (${id}, '${stem}', '${options.join("', '")}', ${right + 1});\n`,
    )}`,
  ],
  [
    'a database with a table of options',
    'bank.sql',
    zh,
    `INSERT INTO t_question (id, title) VALUES ${each(zh, ([stem], id) => `(${id + 1},'${stem}')`, ',')};\nINSERT INTO t_option (id, question_id, content, is_right) VALUES ${each(
      zh,
      ([, options, right], id) =>
        options.map((text, own) => `(${id * 4 + own},${id + 1},'${text}',${own === right ? 1 : 0})`).join(','),
      ',',
    )};`,
  ],
  [
    'Python with dict()',
    'bank.py',
    en,
    `QUESTIONS = [\n${each(
      en,
      ([stem, options, right]) => `    dict(q="${stem}", options=[${quoted(options)}], answer=${right}),\n`,
    )}]`,
  ],
  [
    'Python tuples',
    'bank.py',
    en,
    `QUESTIONS = [\n${each(en, ([stem, options, right]) => `    ("${stem}", (${quoted(options)}), ${right}),\n`)}]`,
  ],
  [
    'Dart',
    'bank.dart',
    en,
    `final List<Map<String, Object>> questions = [\n${each(
      en,
      ([stem, options, right]) =>
        `  {'questionText': '${stem}', 'answers': [${options.map((text, own) => `{'text': '${text}', 'score': ${own === right ? 1 : 0}}`).join(', ')}]},\n`,
    )}];`,
  ],
  [
    'Java',
    'Quiz.java',
    en,
    `public class Quiz {\n  String[][] questions = {\n${each(
      en,
      ([stem, options, right]) => `    {"${stem}", ${quoted(options)}, "${options[right]}"},\n`,
    )}  };\n}`,
  ],
  [
    'Kotlin',
    'Quiz.kt',
    en,
    `val quiz = listOf(\n${each(
      en,
      ([stem, options, right]) => `  Question("${stem}", listOf(${quoted(options)}), ${right}),\n`,
    )})`,
  ],
  [
    'Swift',
    'Quiz.swift',
    en,
    `let quiz: [Question] = [\n${each(
      en,
      ([stem, options, right]) => `  Question(text: "${stem}", answers: [${quoted(options)}], correct: ${right}),\n`,
    )}]`,
  ],
  [
    'PHP',
    'bank.php',
    zh,
    `<?php\n$questions = [\n${each(
      zh,
      ([stem, options, right]) =>
        `  ['title' => '${stem}', 'options' => [${options.map((text, own) => `'${at(letters, own)}' => '${text}'`).join(', ')}], 'answer' => '${at(letters, right)}'],\n`,
    )}];`,
  ],
  [
    'calls of a function whose parameters have names',
    'bank.js',
    zh,
    `function add(id, text, choices, right) { all.push(id) }\n${each(
      zh,
      ([stem, options, right], id) => `add(${id}, "${stem}", [${quoted(options)}], "${at(letters, right)}");\n`,
    )}`,
  ],
  [
    'pushed one by one',
    'bank.js',
    en,
    `const qs = [];\n${each(
      en,
      ([stem, options, right]) => `qs.push({ t: "${stem}", o: [${quoted(options)}], c: ${right} });\n`,
    )}`,
  ],
  [
    'pages of one list a field',
    'bank.json',
    [...zh.slice(0, 3), ...zh.slice(2)],
    JSON.stringify(
      [zh.slice(0, 3), zh.slice(2)].map((page, place) => ({
        page: String(place + 1),
        question: page.map(([stem]) => stem),
        options: page.map(([, options]) => options),
        answer_full: page.map(([, , right]) => at(letters, right)),
      })),
    ),
  ],
  [
    'YAML by key',
    'bank.yaml',
    zh,
    each(
      zh,
      ([stem, options, right], place) =>
        `q${place + 1}:\n  text: ${stem}\n  options:\n${options.map((text, own) => `    ${at(letters, own)}: "${text}"\n`).join('')}  correct: ${at(letters, right)}\n`,
    ),
  ],
]

test.for(shapes.map(([name, ...rest]) => [name, rest] as const))(
  'questions laid down as data: %s',
  async ([, [file, asked, text]]) => {
    const { questions } = recognise(await extract(new TextEncoder().encode(text), file))
    const read = questions.map(({ stem, options, key }) => ({
      stem,
      options: options.map((option) => option.text).sort(),
      right: key?.kind === 'options' ? options.find(({ label }) => label === key.labels[0])?.text : key,
    }))
    expect(read).toEqual(
      asked.map(([stem, options, right]) => ({ stem, options: [...options].sort(), right: options[right] })),
    )
  },
)
