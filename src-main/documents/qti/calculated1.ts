import { numberKey } from '../teaching/numberKey.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import { textOf, type XmlElement } from '../xml/parseXml.ts'
import { allNamed, firstNamed } from './qtiTree.ts'

/** Canvas's questions with a formula, with the first of the sets of numbers that it drew; undefined for other items. */
export function calculated1(item: XmlElement, stem: string): StatedQuestion[] | undefined {
  const calculated = firstNamed(item, 'calculated')
  const set = firstNamed(firstNamed(calculated, 'var_sets'), 'var_set')
  if (!calculated || !set) return undefined
  const filled = allNamed(set, 'var').reduce(
    (text, node) => text.replaceAll(`[${node.attributes.name ?? ''}]`, textOf(node).trim()),
    stem,
  )
  const answer = textOf(firstNamed(set, 'answer')).trim()
  const said = textOf(firstNamed(calculated, 'answer_tolerance')).trim()
  const share = /^([\d.]+)%$/.exec(said)?.[1]
  const tolerance = share ? (Math.abs(Number(answer)) * Number(share)) / 100 : Number(said || 0)
  return [{ type: 'fillIn', stem: filled, options: [], key: [numberKey(answer, tolerance)], alternatives: [] }]
}
