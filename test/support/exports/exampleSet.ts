import { createHash } from 'node:crypto'
import type { Key, Option, QuestionType } from '../../../src-main/contract/questionTypes.ts'
import { encodePng } from '../../../src-main/documents/pdf/encodePng.ts'
import type { ExportedQuestion, ExportedSet } from '../../../src-main/exports/set/ExportedSet.ts'
import { pictureType } from '../../../src-main/exports/set/pictureType.ts'

/** A red square, 40 by 30. */
export const png = encodePng({ width: 40, height: 30, data: new Uint8Array(40 * 30 * 3).fill(200) }) ?? new Uint8Array()
const pictureHash = createHash('sha256').update(png).digest('hex')

let made = 0

export function question(
  type: QuestionType,
  stem: string,
  options: readonly string[],
  key: Key | null,
  more: Partial<ExportedQuestion> = {},
): ExportedQuestion {
  made += 1
  return {
    uid: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    bank: '题库',
    number: null,
    type,
    stem,
    options: options.map((text, at): Option => ({ label: String.fromCharCode(65 + at), text })),
    key,
    keyOrigin: 'document',
    explanation: null,
    explanationOrigin: 'document',
    section: null,
    tags: [],
    note: null,
    images: [],
    sources: [],
    mistake: null,
    card: null,
    ...more,
  }
}

export const labels = (...chosen: string[]): Key => ({ kind: 'options', labels: chosen })
export const truth = (value: boolean): Key => ({ kind: 'truth', value })
export const blanks = (...wordings: string[][]): Key => ({ kind: 'blanks', blanks: wordings })
export const words = (text: string): Key => ({ kind: 'text', text })

export const setOf = (questions: readonly ExportedQuestion[], title = '题库'): ExportedSet => ({
  title,
  questions,
  pictures: new Map([[pictureHash, { sha256: pictureHash, mime: pictureType(png), bytes: png }]]),
  madeAt: Date.UTC(2026, 4, 6, 7, 8),
})

/** One of each type and what is hard about them: formulas, blanks, several right ones, line feeds. */
export const exampleQuestions: readonly ExportedQuestion[] = [
  question('single', '光在真空中的速度约为多少？', ['3×10⁵ km/s', '340 m/s', '1500 m/s', '3×10⁵ m/s'], labels('A'), {
    explanation: '光速约为每秒三十万千米。',
    section: '第一章 物理',
    number: '1',
  }),
  question(
    'single',
    '函数 $f(x)=\\frac{x^2}{2}$ 的导数是（  ）',
    ['$x$', '$2x$', '$\\sqrt{x}$', '$x^2$'],
    labels('A'),
    {
      section: '第一章 物理',
      number: '2',
    },
  ),
  question('multiple', '下列属于可再生能源的有（  ）', ['太阳能', '煤炭', '风能', '石油'], labels('A', 'C'), {
    explanation: '太阳能和风能都可以再生。',
    section: '第二章 能源',
    number: '3',
  }),
  question('trueFalse', '水的沸点与气压有关。', [], truth(true), { section: '第二章 能源', number: '4' }),
  question('trueFalse', '月亮自己会发光。', [], truth(false), { section: '第二章 能源', number: '5' }),
  question('fillIn', '中国的首都是____。', [], blanks(['北京']), { section: '第三章 地理', number: '6' }),
  question('fillIn', '水由____和____两种元素组成。', [], blanks(['氢'], ['氧']), {
    section: '第三章 地理',
    number: '7',
  }),
  question('shortAnswer', '简述光合作用的意义。', [], words('把光能转化为化学能，制造有机物并放出氧气。'), {
    section: '第三章 地理',
    number: '8',
  }),
]

export const pictured: readonly ExportedQuestion[] = [
  question('single', '图中是什么颜色？', ['灰色', '红色'], labels('A'), {
    number: '1',
    images: [{ image: pictureHash, field: 'stem' }],
  }),
  question('single', '哪一个和图一样？', ['甲', '乙'], labels('B'), {
    number: '2',
    images: [{ image: pictureHash, field: 'option', label: 'B' }],
  }),
]
