import fc from 'fast-check'
import type { Key, Response } from '../../src-main/contract/questionTypes.ts'

const chineseDigits = '零一二三四五六七八九'

/** A whole number as people write it, in many ways. */
export const writtenNumber = (value: number): fc.Arbitrary<string> =>
  fc.constantFrom(
    String(value),
    value.toLocaleString('en'),
    value.toFixed(2),
    `${value}.`,
    ` ${value} `,
    String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    `${value * 100}%`,
    `${value * 2}/2`,
    `$\\frac{${value * 3}}{3}$`,
    `${value}e0`,
    `${value}×10^0`,
    ...(value >= 0 && value < 10 ? [chineseDigits[value] ?? ''] : []),
  )

const word = fc.string({ unit: fc.constantFrom(...'abcxyzMNP甲乙丙国家实践'), minLength: 1, maxLength: 8 })
const number = fc.integer({ min: -5000, max: 5000 }).chain(writtenNumber)
const unit = fc.constantFrom('km', 'm/s', ' kg', '千米', 'm²', 'mL', '个', '年', '℃', '%', 'MB', 'kg/m^3')
const quantity = fc.tuple(fc.integer({ max: 9999 }), unit).map((parts) => parts.join(''))
const formula = fc
  .tuple(fc.constantFrom('x', 'y_1', '\\alpha', '2', '10'), fc.constantFrom('x+1', 'n', '12', '-3', '2y'))
  .chain(([a, b]) =>
    fc.constantFrom(`$\\frac{${a}}{${b}}$`, `$${a}^{${b}}$`, `\\sqrt{${a}}\\cdot ${b}`, `$\\left(${a}\\right)_{${b}}$`),
  )
const substance = fc.constantFrom('CO', 'Co', 'Na⁺', 'SO₄²⁻', 'Fe^{3+}', 'H₂O', 'NaCl', '2H2+O2=2H2O')
const special = fc.constantFrom(
  '3.14±0.01',
  '3.1~3.2',
  '0101',
  '1949年10月1日',
  '1949.10',
  '√',
  '×',
  '对',
  '。',
  '《论语》',
)

const isFilled = (text: string) => text.normalize('NFKC').replace(/\s|\p{Cf}|[\ufe00-\ufe0f]/gu, '') !== ''

/** What an answer to a blank may be, from plain words to anything at all; never empty. */
export const answerText = fc
  .oneof(word, number, quantity, formula, substance, special, fc.string(), fc.string({ unit: 'grapheme' }))
  .filter(isFilled)

/** Texts made of what the readers of numbers, units, dates and formulas look for. */
export const nastyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\\frac',
      '{',
      '}',
      '^',
      '_',
      '$',
      '\\',
      '\\sqrt',
      '[',
      ']',
      '(',
      ')',
      '±',
      '~',
      '年',
      '月',
      '分之',
    ),
    fc.constantFrom(
      '1',
      '0',
      '9'.repeat(40),
      'e',
      '.',
      ',',
      '-',
      '+',
      '/',
      '%',
      '万',
      '十',
      '点',
      '负',
      ' ',
      '½',
      '²',
      '₂',
    ),
    fc.constantFrom(
      'km',
      '米',
      '每',
      '*',
      '个',
      'constructor',
      '__proto__',
      '√',
      'A',
      '（顺序可换）',
      '\u200b',
      '\ud800',
    ),
  ),
  maxLength: 12,
})

export const labels = fc.uniqueArray(fc.constantFrom(...'ABCDEFGH'), { minLength: 1 })

export const keyOver = (text: fc.Arbitrary<string>): fc.Arbitrary<Key> =>
  fc.oneof(
    labels.map((it): Key => ({ kind: 'options', labels: it })),
    fc.boolean().map((value): Key => ({ kind: 'truth', value })),
    fc
      .tuple(
        fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom({}, { anyOrder: true as const }),
      )
      .map(([blanks, order]): Key => ({ kind: 'blanks', blanks, ...order })),
    text.map((it): Key => ({ kind: 'text', text: it })),
  )

export const responseOver = (text: fc.Arbitrary<string>): fc.Arbitrary<Response> =>
  fc.oneof(
    fc.array(fc.constantFrom(...'ABCDEFGH')).map((it): Response => ({ kind: 'options', labels: it })),
    fc.boolean().map((value): Response => ({ kind: 'truth', value })),
    fc.array(text, { maxLength: 6 }).map((blanks): Response => ({ kind: 'blanks', blanks })),
    text.map((it): Response => ({ kind: 'text', text: it })),
  )
