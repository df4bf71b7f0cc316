import { expect, test } from 'vitest'
import { styledText } from '../../src-renderer/components/styledText.ts'
import { formatted, type Selected, textFormats, withTable } from '../../src-renderer/question/format/formats.ts'

const named = (name: string) => {
  const found = textFormats.find((format) => format.name === name)
  if (!found) throw new Error(`There is no format ${name}.`)
  return found
}
const apply = ({ text, ...at }: Selected, name: string) => {
  const made = formatted({ text, ...at }, named(name))
  if (!made) return undefined
  const whole = text.slice(0, made.from) + made.text + text.slice(made.to)
  return { text: whole, start: made.start, end: made.end }
}

test('a format is put around what is selected, which stays selected, and taken off by the same key', () => {
  const before = { text: 'H2O is water', start: 1, end: 2 }
  const after = apply(before, 'subscript')
  expect(after?.text).toBe('H$_{\\text{2}}$O is water')
  expect(after && apply(after, 'subscript')).toEqual(before)
  for (const { name } of textFormats) {
    const made = apply({ text: '水的沸点', start: 0, end: 4 }, name)
    expect(made && apply(made, name), name).toEqual({ text: '水的沸点', start: 0, end: 4 })
  }
})

test('what a format writes is shown as words in another look', () => {
  const looks = ['bold', 'underline', 'subscript', 'superscript'].map((name) => {
    const made = apply({ text: 'not', start: 0, end: 3 }, name)
    return styledText(made?.text.slice(1, -1) ?? '')
  })
  expect(looks.map((look) => look?.element)).toEqual(['strong', 'u', 'sub', 'sup'])
  expect(looks.every((look) => look?.text === 'not')).toBe(true)
  expect(styledText('x_{2}')).toBeUndefined()
  expect(styledText('\\textbf{a}+b')).toBeUndefined()
})

test('several lines of code stand between fences, a table on lines of its own, and no format breaks a formula', () => {
  expect(apply({ text: 'Run:a\nb', start: 4, end: 7 }, 'code')?.text).toBe('Run:\n```\na\nb\n```')
  const table = withTable({ text: 'See', start: 3, end: 3 }, ['A', 'B'])
  expect(`See${table.text}`.slice(table.start, table.end)).toBe('A')
  expect(table.text).toBe('\n| A | B |\n| --- | --- |\n|  |  |')
  expect(apply({ text: 'a $x$ b', start: 0, end: 7 }, 'bold')).toBeUndefined()
})
