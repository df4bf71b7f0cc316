import type { Line } from '../../lines.ts'
import { wholeText } from '../wholeText.ts'

/** Latin letters that are typed for the Cyrillic ones which count options, by the letters that they follow. */
const typedFor: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  а: { b: 'б', B: 'Б' },
  б: { b: 'в', B: 'В', c: 'в', C: 'В' },
  г: { d: 'д', D: 'Д' },
  д: { e: 'е', E: 'Е' },
}
const firsts: Readonly<Record<string, string>> = { a: 'а', A: 'А' }
const label = /^\(?([A-Ea-eА-Жа-ж])\s?([.)])\s*(?=\S)/
const second = /^\(?[Бб]\s?[.)]/
const order = 'абвгдеж'
const reach = 2

const isSecond = (line: Line | undefined): boolean => line !== undefined && second.test(line.folded)

/**
 * "a) ... б) ... в)", typed on two keyboards: a Latin letter in a list that Cyrillic ones count is the one that it looks like.
 * Bullets before most such letters count nothing; before a few they may say what is right.
 */
export function readLatinInCyrillic(lines: readonly Line[]): readonly Line[] {
  if (!/[Бб]/.test(wholeText(lines)) || !lines.some(isSecond)) return lines
  const labelled = lines.filter(({ folded }) => label.test(folded))
  const areBullets = labelled.filter(({ bullet }) => bullet !== '').length > labelled.length / 2
  let before = ''
  return lines.map((line, at) => {
    const letter = label.exec(line.folded)?.[1]
    if (letter === undefined || line.aside !== null || line.kind === 'code') return line
    const isFirst = firsts[letter] !== undefined && lines.slice(at + 1, at + 1 + reach).some(isSecond)
    const meant = isFirst ? firsts[letter] : typedFor[before]?.[letter]
    const counted = (meant ?? letter).toLowerCase()
    const isNext = counted === order[order.indexOf(before) + 1]
    const goesOn = counted === order[0] ? lines.slice(at + 1, at + 1 + reach).some(isSecond) : isNext
    before = counted
    if (meant === undefined) return areBullets && goesOn && line.bullet !== '' ? { ...line, bullet: '' } : line
    const shown = (text: string): string => text.replace(letter, meant)
    return { ...line, text: shown(line.text), folded: shown(line.folded), bullet: '' }
  })
}
