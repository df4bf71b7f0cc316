import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { unwrapLines } from '../../src-main/documents/text/unwrapLines.ts'
import { isWide } from '../../src-main/documents/wideSigns.ts'
import { learnItemStarts } from '../../src-main/documents/wraps/learnItemStarts.ts'

const english = [
  '1. A ferry leaves the harbour at noon and keeps a steady course while the tide is running out. What does its captain have to allow for in order to reach the far bank at the place that was agreed upon?',
  'A. Only the wind, since the water carries the boat and everything on it at the same speed',
  'B. The current, which sets the boat sideways for as long as it is on its way',
  'C. Nothing',
  'Answer: B',
  'Explanation: whoever steers straight for the far bank comes out below it; the bow has to point upstream by as much as the current would set the boat down.',
  '',
  '2. Which of these is a fruit in the words of botany, though kitchens everywhere treat it as a vegetable and put it into soups and stews?',
  'A. carrot',
  'B. the tomato, which grows from the ovary of a flower and holds the seeds of the plant',
  'Answer: B',
  '',
  '3. Explain in two sentences why bread rises, and what would become of it if the yeast had died in water that was too hot.',
  'Answer: The yeast makes gas out of sugar, and the dough holds it. Without living yeast the dough stays as flat as it was when it was kneaded.',
]

const chinese = [
  '1．某渡船中午离港，退潮期间保持航向不变，船长要在约定的地点靠岸，应当考虑下列哪一项因素对航线的影响？（）',
  'A．只有风，因为水流以同样的速度带着船和船上的一切东西一起向下游移动',
  'B．水流，船在途中会一直被水流推向下游一侧，所以船头要偏向上游',
  'C．没有',
  '答案：B',
  '解析：直对着对岸开，靠岸的地方就会在下游；船头必须向上游偏转，偏转的角度由水流的速度和船速共同决定，两者缺一不可。',
  '2．下列说法中，把植物学上的果实当作蔬菜来食用的是哪一项，并且它由花的子房发育而来，里面有种子？',
  'A．胡萝卜',
  'B．番茄，由花的子房发育而成，里面包着这种植物的种子，厨房里常常把它放进汤里',
  '答案：B',
  '3．用两句话说明面包为什么会发起来，如果酵母在过热的水里死掉了，面团又会变成什么样子，为什么？',
  '答案：酵母把糖变成气体，面团把气体留住。没有活的酵母，面团就和刚揉好的时候一样扁平，烤出来也不会松软。',
]

const widthOf = (text: string) => [...text].reduce((width, sign) => width + (isWide(sign) ? 2 : 1), 0)

/** Wraps a line as mail programs do: at blanks, and between wide signs. */
function wrapped(line: string, width: number, deeper = ''): string[] {
  const pieces = line.match(/[\p{Script=Han}][，。；：？！、）]*|[^\s\p{Script=Han}]+\s?|\s/gu) ?? []
  const lines = ['']
  for (const piece of pieces) {
    const open = lines.at(-1) ?? ''
    if (open.trim() !== '' && widthOf(open + piece.trimEnd()) > width) lines.push(deeper + piece)
    else lines[lines.length - 1] = open + piece
  }
  return lines.map((it) => it.trimEnd())
}

const together = (lines: readonly string[]) =>
  unwrapLines(lines).flatMap((line) => (line === null ? [] : [line.replace(/[ \u3000]+/g, ' ').trim()]))

describe.each([
  ['English', english],
  ['Chinese', chinese],
])('a text in %s', (_, lines) => {
  test.each([44, 52, 60, 72, 76, 80])('that was wrapped at %i signs is put together again', (width) => {
    expect(together(lines.flatMap((line) => wrapped(line, width)))).toEqual(lines)
    const setIn = lines.flatMap((line) => wrapped(line, width, /^[A-C]/.test(line) ? '   ' : ''))
    expect(together(setIn)).toEqual(lines)
  })

  test('that was not wrapped stays as it is', () => {
    expect(unwrapLines(lines)).toEqual(lines)
  })
})

test('short lines that begin small are no rests of the lines above', () => {
  const lines = Array.from({ length: 30 }, (_, at) => `${'word '.repeat((at % 7) + 3)}of ${at}`.trim())
  expect(unwrapLines(lines)).toEqual(lines)
})

test('what was copied from pages set in letters of different widths is put together again', () => {
  const narrow = (text: string) => (text.match(/[ijltfrI.,:;'!]/g) ?? []).length
  const inLetters = (line: string) => {
    const lines = ['']
    for (const word of line.split(' ')) {
      const open = lines.at(-1) ?? ''
      const isFull = open !== '' && open.length + 1 + word.length - narrow(open + word) * 0.5 > 58
      if (isFull) lines.push(word)
      else lines[lines.length - 1] = open === '' ? word : `${open} ${word}`
    }
    return lines
  }
  expect(together(english.flatMap(inLetters))).toEqual(english)
})

test('brackets that were cut at their blank are put together, with what follows', async () => {
  const text = '1. 水的沸点是（\n）度。\nA. 90\nB. 100\n(\n\n) 2. 月亮会发光。\n'
  const { blocks } = await extract(new TextEncoder().encode(text), 'a.txt')
  const texts = blocks.map((block) => block.text).filter((line) => line !== '')
  expect(texts).toEqual(['1. 水的沸点是（ ）度。', 'A. 90', 'B. 100', '( ) 2. 月亮会发光。'])
})

test('a head of pages between wrapped lines joins neither', () => {
  const head = 'Examination for the licence of ferries and barges'
  const lines = english.flatMap((line) => [...wrapped(line, 60), ...(/^C|^Answer/.test(line) ? [head] : [])])
  expect(together(lines).filter((line) => line.includes(head))).toEqual(Array(4).fill(head))
})

test('Markdown: quotations go on behind their sign, programs and ended lines stay, emphasis reaches over lines', async () => {
  const text = [
    ...english.flatMap((line) => wrapped(line, 60)),
    '',
    ...wrapped('The ferryman **kept an eye on the current, and on the far bank** all the way over.', 60),
    '',
    ...wrapped('A quotation that somebody took from a longer text about boats and rivers.', 56).map((it) => `> ${it}`),
    '',
    'This line ends here because its author says so, with blanks  ',
    'and this one is another.',
    '```',
    'a line of a program that reaches up to the right edge, 60',
    'another line',
    '```',
  ].join('\n')
  const { blocks } = await extract(new TextEncoder().encode(text), 'a.md')
  const texts = blocks.map((block) => block.text)
  expect(texts).toContain('The ferryman kept an eye on the current, and on the far bank all the way over.')
  expect(texts).toContain('A quotation that somebody took from a longer text about boats and rivers.')
  expect(texts).toContain('and this one is another.')
  expect(texts).toContain('another line')
})

test('a phrase that a page repeats is no rest of the line above, though that one reaches the edge each time', () => {
  const learn = (repeated: string) => {
    const lines = ['A. 冰块', '甲', 'B. 开水', '乙', 'C. 木炭', '丙'].map((text) => ({
      text: text.length < 2 ? repeated : text,
    }))
    return learnItemStarts(lines, () => false)({ text: repeated })
  }
  expect(learn('关注本站，天天有新题')).toBe(true)
  // the end of a question, and what is short, may well recur where texts break
  expect(learn('下列说法中正确的是（ ）')).toBe(false)
  expect(learn('正确的一项')).toBe(false)
})
