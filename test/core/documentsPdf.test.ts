import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { box, type PdfText } from '../support/documents/buildPdf.ts'
import { lines, readPdf as read, textsOfPdf as texts } from '../support/documents/readPdf.ts'

describe('lines of a PDF', () => {
  test('pieces printed apart become one line, in the order of their places', async () => {
    const page = [
      { x: 120, y: 100, text: 'colour is the sky?' },
      { x: 60, y: 100, text: '1. Which' },
      { x: 60, y: 115, text: 'A. blue' },
    ]
    expect(await texts([page])).toEqual(['1. Which    colour is the sky?', 'A. blue'])
  })

  test('a line that wraps at the edge is joined, an option after it is not', async () => {
    const page = lines(60, 100, [
      '1. The planet that is closest to the sun and that takes eighty-eight days for one turn around it is',
      'called by the name of the messenger of the gods, who wore wings on his shoes and on his helmet,',
      'namely',
      'A. Mercury',
      'B. Venus',
    ])
    expect(await texts([page])).toEqual([
      '1. The planet that is closest to the sun and that takes eighty-eight days for one turn around it is called by the name of the messenger of the gods, who wore wings on his shoes and on his helmet, namely',
      'A. Mercury',
      'B. Venus',
    ])
  })

  test('where wrapped lines stand closer than others, what stands apart is never joined', async () => {
    const long = 'that is closest to the sun and that takes eighty-eight days for one turn around it'
    const asked = (y: number) => [
      { x: 60, y, text: `1. The planet ${long} is` },
      { x: 60, y: y + 14, text: 'called by the name of the messenger' },
      { x: 60, y: y + 30, text: 'Its neighbour' },
      { x: 60, y: y + 46, text: 'Another one' },
      { x: 60, y: y + 62, text: 'None' },
      { x: 60, y: y + 78, text: `Answer: the one ${long} of` },
      { x: 60, y: y + 94, text: 'Furniture' },
    ]
    const read = await texts([[...asked(100), ...asked(220), ...asked(340)]])
    expect(read.filter((text) => text === 'Furniture')).toHaveLength(3)
    expect(read.filter((text) => text.endsWith('it is called by the name of the messenger'))).toHaveLength(3)
  })

  test('a sentence that ends before Chinese text keeps its blank where the line breaks', async () => {
    const page = [
      ...lines(60, 100, ['1. We had to wait for the next ship.']),
      { x: 60, y: 115, text: '我们只好等下一班船。', font: 'chinese' as const },
      ...[130, 145, 160].map((y) => ({ x: 60, y, text: `${y}. We had to wait for the train` })),
    ]
    expect((await texts([page]))[0]).toBe('1. We had to wait for the next ship. 我们只好等下一班船。')
  })

  test('a count of questions that recurs on lines of its own is joined to none', async () => {
    const asked = [1, 2, 3, 4, 5, 6, 7].flatMap((nth) => [
      { x: 60, y: 40 + nth * 60, text: `${nth}/7` },
      { x: 60, y: 55 + nth * 60, text: 'Why do the ships stay in the harbour?' },
      { x: 60, y: 70 + nth * 60, text: nth < 4 ? 'Because of all the storms at sea.' : 'Because of fog' },
    ])
    const read = await texts([asked])
    expect(read.filter((text) => /^\d\/7$/.test(text))).toHaveLength(7)
  })

  test('Chinese lines are joined without a blank', async () => {
    const chinese = { font: 'chinese' as const }
    const page = lines(
      60,
      100,
      [
        '1．在我国的道路上驾驶机动车时，遇到行人正在通过没有交通信号灯的人行横道，驾驶人应',
        '当怎样做？',
        'A．停车让行',
      ],
      chinese,
    )
    expect(await texts([page])).toEqual([
      '1．在我国的道路上驾驶机动车时，遇到行人正在通过没有交通信号灯的人行横道，驾驶人应当怎样做？',
      'A．停车让行',
    ])
  })

  test('what begins lines of its own is not joined to a line that happens to end at the edge', async () => {
    const item = (number: number, long: string) => [
      `${number}. Which of the stones in this box is the hardest?`,
      '· chalk',
      '· slate',
      `· ${long}`,
      'Why: it scratches glass',
    ]
    const edge = 'quartz that was found in the hills behind the old mill by the river'
    const items = [1, 2, 3, 4, 5, 6].flatMap((number) => item(number, number < 4 ? edge : 'jasper'))
    const page = lines(60, 100, items)
    expect(await texts([page])).toEqual(items)
  })

  test('a word that often stands alone is not joined to a line that ends at the edge', async () => {
    const page = lines(60, 100, [
      '1. Which of the many stones in this old wooden box that came from the sea is the hardest of all of them?',
      'Report',
      '2. Which is the softest?',
      'Report',
      '3. Which is the oldest?',
      'Report',
    ])
    expect(await texts([page])).toEqual(page.map(({ text }) => text))
  })

  test('an order in brackets goes on, an answer before the number of a question does not', async () => {
    const page = lines(60, 100, [
      '1. In which order do these four things that people do in the morning before they leave come? A. (1)(2)  B. (2)',
      '(1)  C. (3)',
      '(B) 2. Snow is warm.',
    ])
    const [first = '', second = '', third = ''] = page.map(({ text }) => text)
    expect(await texts([page])).toEqual([`${first} ${second}`, third])
  })

  test('on a page where hardly a line is long, the longest is not where lines end', async () => {
    const page = lines(60, 100, ['Stones', '1. Which of them is the hardest?', 'chalk', 'slate', 'quartz'])
    expect(await texts([page])).toEqual(['Stones', '1. Which of them is the hardest?', 'chalk', 'slate', 'quartz'])
  })

  test('what is large in one column says nothing about the other', async () => {
    const large = [
      'Letters of this size',
      'stand in the first',
      'column, beside small',
      'ones, for children',
      'and for others',
      'too',
    ]
    const small = [
      '2. The text of the other column goes on here,',
      'as before, line by line and without a stop, up',
      'to its end',
    ]
    const page = [
      ...lines(60, 100, large, { size: 15 }),
      ...lines(320, 101, [...small, 'A. the one', 'B. the other', 'C. none'], { size: 10 }),
    ]
    expect(await texts([page])).toContain(small.join(' '))
  })

  test('a word that the printer cut is made whole, a compound keeps its hyphen', async () => {
    const page = lines(60, 100, [
      'The photosynthesis of plants needs light, and without it no leaf would make sugar; what photosyn-',
      'thesis gives to animals is oxygen, and the process is a long-term one that has gone on for as long-',
      'term as any other on this planet. It has been studied since the days of the great chemists of old.',
    ])
    expect((await texts([page])).join(' ')).toContain(
      'what photosynthesis gives to animals is oxygen, and the process is a long-term one that has gone on for as long-term',
    )
  })

  test('scores at the right edge stand below what they are beside, which wraps as if they were not there', async () => {
    const score = (y: number, points: number): PdfText => ({ x: 500, y, text: `${points} points` })
    const page = [
      ...lines(60, 100, ['1. Which of the metals in this list is the one that rusts when', 'it is left in the rain?']),
      score(100, 2),
      ...lines(90, 150, ['gold', 'iron']),
      { x: 60, y: 200, text: '2. Which one is liquid at room temperature?' },
      score(200, 1),
      ...lines(90, 220, ['mercury', 'zinc']),
      { x: 60, y: 270, text: '3. Which one is the lightest?' },
      score(270, 3),
      ...lines(90, 290, ['lithium', 'lead']),
    ]
    expect(await texts([page])).toEqual([
      '1. Which of the metals in this list is the one that rusts when it is left in the rain?',
      ...['2 points', 'gold', 'iron'],
      ...['2. Which one is liquid at room temperature?', '1 points', 'mercury', 'zinc'],
      ...['3. Which one is the lightest?', '3 points', 'lithium', 'lead'],
    ])
  })
})

describe('the first line of a page', () => {
  const question = (number: number): string[] => [
    `Questão ${number} de 9`,
    `Qual rio passa por aqui, e por que as pessoas o chamam de rio ${number}, embora ele seja um lago grande?`,
    'A. O primeiro, que nasce bem no alto da serra e desce por muitas pedras até chegar ao velho moinho de',
    'trigo da aldeia, onde para',
    'B. O outro',
  ]

  test('counts the questions, not the pages, where it also stands within them', async () => {
    const pages = [1, 3, 5, 7].map((number) => [
      ...lines(60, 40, question(number)),
      ...lines(60, 400, question(number + 1)),
    ])
    const read = await texts(pages)
    expect(read.filter((text) => /^Questão \d de 9$/.test(text))).toHaveLength(8)
  })

  test('is no head where it stands within the pages more often', async () => {
    const claims = (page: number) =>
      [1, 2].flatMap((at) => [`${page * 2 + at}. Claim ${page * 2 + at}.`, 'Answer: true'])
    const pages = [0, 1, 2, 3].map((page) => [
      ...lines(60, 40, page === 0 ? ['Claims about rivers'] : ['Answer: true']),
      ...lines(60, 300, claims(page)),
      ...lines(60, 760, [`${page + 90}. Claim at the end.`]),
    ])
    expect((await texts(pages)).filter((text) => text === 'Answer: true')).toHaveLength(11)
  })

  test('is a head where it stands nowhere else', async () => {
    const pages = [1, 2, 3, 4].map((number) => [
      ...lines(60, 40, [`Caderno ${number} de 4`]),
      ...lines(60, 400, question(number)),
    ])
    const read = await texts(pages)
    expect(read.some((text) => text.startsWith('Caderno'))).toBe(false)
  })
})

describe('columns of a PDF', () => {
  const question = (number: number) => [
    `${number}. Which of these is number ${number}?`,
    'A. the first one',
    'B. the second one',
    'Answer: A',
  ]

  test('two columns are read one after the other, under a title over both', async () => {
    const page = [
      { x: 150, y: 60, text: 'Examination in general knowledge for everybody', size: 14 },
      ...lines(50, 100, [...question(1), ...question(2)]),
      ...lines(320, 100, [...question(3), ...question(4)]),
    ]
    const numbers = (await texts([page])).map((text) => /^(\d+)\./.exec(text)?.[1]).filter(Boolean)
    expect(numbers).toEqual(['1', '2', '3', '4'])
  })

  test('a column full of letters and numbers that stand alone is one, if long lines go over it', async () => {
    const asked = (number: number) => [
      `${number}. Which of these years came long after the other ones?`,
      ...['a', 'b', 'c', 'd'].flatMap((letter, at) => [`(${letter})`, String(1800 + number * 10 + at)]),
    ]
    const page = [...lines(50, 100, [1, 2, 3, 4].flatMap(asked)), ...lines(320, 100, [5, 6, 7, 8].flatMap(asked))]
    const numbers = (await texts([page])).map((text) => /^(\d+)\./.exec(text)?.[1]).filter(Boolean)
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  })

  test('a line of code that runs a little over its column does not part it from what stands below', async () => {
    const code = (x: number, y: number) => [{ x, y, text: 'public static void main(String[] arguments, int longer)' }]
    const page = [
      ...lines(50, 100, question(1)),
      ...code(50, 115 + question(1).length * 15),
      ...lines(50, 130 + question(1).length * 15, question(2)),
      ...lines(290, 107, [...question(3), ...question(4)]),
    ]
    const numbers = (await texts([page])).map((text) => /^(\d+)\./.exec(text)?.[1]).filter(Boolean)
    expect(numbers).toEqual(['1', '2', '3', '4'])
  })

  test('numbers of questions alone on their lines are no page numbers', async () => {
    const pages = [0, 1].map((page) =>
      lines(
        60,
        50,
        [1, 2, 3].flatMap((number) => [String(page * 3 + number), 'Salt is white.', 'True', 'False']),
      ),
    )
    expect((await texts(pages)).filter((text) => /^\d$/.test(text))).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('the few lines of a last page stand in the columns of the page before', async () => {
    const pages = [
      [...lines(50, 100, [...question(1), ...question(2)]), ...lines(320, 100, [...question(3), ...question(4)])],
      [...lines(50, 100, ['Answers', '1. paper', '2. wood']), ...lines(320, 100, ['3. amber', '4. coal'])],
    ]
    expect((await texts(pages)).slice(-5)).toEqual(['Answers', '1. paper', '2. wood', '3. amber', '4. coal'])
  })

  test('three columns are read one after the other', async () => {
    const page = [0, 1, 2].flatMap((column) =>
      lines(40 + column * 185, 100, [...question(column * 2 + 1), ...question(column * 2 + 2)]),
    )
    const numbers = (await texts([page])).map((text) => /^(\d+)\./.exec(text)?.[1]).filter(Boolean)
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('entries of a key side by side are rows, wherever gutters run between them', async () => {
    const page = [0, 1, 2, 3].flatMap((column) =>
      Array.from({ length: 12 }, (_, row) => {
        const number = column * 12 + row + 1
        return [
          { x: 40 + column * 130, y: 100 + row * 15, text: `${number}.` },
          { x: 100 + column * 130, y: 100 + row * 15, text: 'ABCD'.charAt(number % 4) },
        ]
      }).flat(),
    )
    const rows = await texts([page])
    expect(rows).toHaveLength(12)
    expect(rows[0]?.split(/\s+/)).toEqual(['1.', 'B', '13.', 'B', '25.', 'B', '37.', 'B'])
  })

  test('options side by side are not columns', async () => {
    const page = [1, 2, 3, 4, 5].flatMap((number) => [
      { x: 50, y: 60 + number * 50, text: `${number}. Short stem?` },
      { x: 60, y: 75 + number * 50, text: 'A. one' },
      { x: 330, y: 75 + number * 50, text: 'B. two' },
      { x: 60, y: 90 + number * 50, text: 'C. three' },
      { x: 330, y: 90 + number * 50, text: 'D. four' },
    ])
    expect((await texts([page])).slice(0, 3)).toEqual([
      '1. Short stem?',
      'A. one            B. two',
      'C. three            D. four',
    ])
  })
})

describe('what a PDF prints besides text', () => {
  test('running heads and page numbers are left out and counted', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      { x: 60, y: 40, text: 'Driving school test' },
      ...lines(60, 100, [`${page}. Question on page ${page}`, 'A. yes', 'B. no']),
      { x: 290, y: 770, text: `- ${page} -` },
    ])
    const { blocks, notes } = await read(pages)
    expect(blocks.filter(({ text }) => /school|- \d/.test(text))).toEqual([])
    expect(notes).toEqual(['8 running heads, feet and page numbers were left out'])
  })

  test('each block tells its page and box', async () => {
    const [block] = (await read([[{ x: 60, y: 100, text: 'Stem' }]])).blocks
    expect(block?.anchor).toMatchObject({ kind: 'page', page: 0, box: [60, 90, expect.any(Number), 13] })
  })
})

describe('a PDF that cannot be read says why', () => {
  test('no text is NEEDS_OCR', async () => {
    await expect(read([[]], { drawing: box(0, 0, 600, 800, '0.5 0.5 0.5') })).rejects.toMatchObject({
      code: 'NEEDS_OCR',
    })
  })
  test('a password is DOCUMENT_ENCRYPTED', async () => {
    await expect(read([[{ x: 60, y: 100, text: 'secret' }]], { encrypted: true })).rejects.toMatchObject({
      code: 'DOCUMENT_ENCRYPTED',
    })
  })
  test('a header and nothing after it is DOCUMENT_DAMAGED', async () => {
    await expect(extract(new TextEncoder().encode('%PDF-1.7\nnothing'), 'a.pdf')).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    })
  })
})
