import { childrenNamed, elements, textOf, type XmlElement } from '../xml/parseXml.ts'
import { allNamed } from './qtiTree.ts'

/** What earns points: values of responses, or bounds between which one must lie. */
export type Scored = {
  score: number
  /** In the order in which they are given. */
  values: readonly { response: string; value: string }[]
  from: number | undefined
  to: number | undefined
  feedback: readonly string[]
}

/** The conditions of an item of version 1 that earn something; what stands in `not` is passed over. */
export function scoredConditions(item: XmlElement): Scored[] {
  return allNamed(item, 'respcondition').flatMap((condition) => {
    const score = scoreOf(condition)
    const inside = allNamed(condition, 'conditionvar').flatMap(positive)
    const bound = (...names: string[]) => {
      const found = inside.find(({ name }) => names.includes(name))
      return found && textOf(found).trim() !== '' ? Number(textOf(found)) : undefined
    }
    const values = inside
      .filter(({ name }) => name === 'varequal' || name === 'varsubset' || name === 'varsubstring')
      .map((node) => ({ response: node.attributes.respident ?? '', value: textOf(node).trim() }))
    const [from, to] = [bound('vargte', 'vargt'), bound('varlte', 'varlt')]
    const feedback = childrenNamed(condition, 'displayfeedback').map(({ attributes }) => attributes.linkrefid ?? '')
    return score > 0 && (values.length > 0 || from !== undefined || to !== undefined)
      ? [{ score, values, from, to, feedback }]
      : []
  })
}

const positive = (parent: XmlElement): XmlElement[] =>
  elements(parent).flatMap((node) => {
    if (node.name === 'not') return []
    return node.name.startsWith('var') ? [node] : positive(node)
  })

/** Without a number the title says whether it is right. */
function scoreOf(condition: XmlElement): number {
  const scores = allNamed(condition, 'setvar').map((node) => {
    const text = textOf(node).trim()
    return /max/i.test(text) ? 100 : Number(text)
  })
  const known = scores.filter(Number.isFinite)
  if (known.length > 0) return Math.max(...known)
  const said = `${condition.attributes.title ?? ''} ${allNamed(condition, 'displayfeedback')
    .map((node) => node.attributes.linkrefid ?? '')
    .join(' ')}`
  return /(?<!in)correct/i.test(said) ? 1 : 0
}
