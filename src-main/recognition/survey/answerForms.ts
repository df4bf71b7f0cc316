import { plainForm } from '../taught/lineForm.ts'
import { plainTruth } from '../tokens/truthWords.ts'

const letters = /(?<![A-Za-z])[A-H](?:[\s,、;/]{0,2}[A-H]){0,7}(?![A-Za-z])/g
/** A small one beside a sign or at the end: within a sentence it is a word. */
const smallLetter =
  /(?<![\p{L}\p{N}])(?:(?<=(?:^|[^\p{L}\p{N}\s])\s{0,2})[a-h](?![\p{L}\p{N}])|[a-h](?=\s{0,2}(?:$|[^\p{L}\p{N}\s])))/gu
const truths = new RegExp(`(?<![\\p{L}\\d])(?:${plainTruth})(?![\\p{L}\\d])`, 'gu')
const numbers = /(?<![\d.,:/])\d{1,2}(?![\d.,:/])/g

type Hole = { name: 'letters' | 'truth' | 'number'; value: string; from: number; to: number }

/** Where an answer may stand in a line; `options` says which numbers may be one. */
export function holesOf(folded: string, options: number): Hole[] {
  const holes: Hole[] = []
  const add = (name: Hole['name'], pattern: RegExp) => {
    for (const match of folded.matchAll(pattern))
      holes.push({ name, value: match[0], from: match.index, to: match.index + match[0].length })
  }
  add('letters', letters)
  add('letters', smallLetter)
  if (options <= 2) add('truth', truths)
  if (options >= 2) add('number', numbers)
  return holes.filter(({ name, value }) => name !== 'number' || (Number(value) >= 1 && Number(value) <= options))
}

/** The word or the signs next to the hole, which most likely belong to the form. */
const nextTo = /^(?:[\p{L}]{1,8}|[^\p{L}\d\s]{1,4})/u
const before = /(?:[\p{L}]{1,8}|[^\p{L}\d\s]{1,4})$/u

/** Forms that a line with that answer may have, the narrowest first. */
export function formsOf(folded: string, { name, from, to }: Hole): string[] {
  const [left, right] = [folded.slice(0, from).trimEnd(), folded.slice(to).trimStart()]
  const lefts = [plainForm(left)]
  const word = before.exec(left)?.[0]
  if (word && word !== left) lefts.push(`{text}${plainForm(word)}`)
  const rights = [plainForm(right)]
  const sign = nextTo.exec(right)?.[0]
  if (sign && sign !== right) rights.push(`${plainForm(sign)}{text}`)
  return lefts.flatMap((start) => rights.map((end) => `${start}${glue(left)}{${name}}${glue(right)}${end}`))
}

const glue = (side: string) => (side === '' ? '' : ' ')
