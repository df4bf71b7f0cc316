import { childrenNamed, textOf, type XmlElement } from '../xml/parseXml.ts'
import { allNamed, firstNamed } from './qtiTree.ts'

export type Response = {
  /** The right values, in order where order counts. */
  correct: readonly string[]
  /** Other texts that earn something, the most first. */
  mapped: readonly string[]
  tolerance: number
}

/** What an item of version 2 or 3 takes for right, by the identifier of the response. */
export function responsesOf(item: XmlElement): ReadonlyMap<string, Response> {
  const processing = firstNamed(item, 'responseProcessing')
  return new Map(
    childrenNamed(item, 'responseDeclaration').map((declaration) => {
      const identifier = declaration.attributes.identifier ?? ''
      const stated = allNamed(firstNamed(declaration, 'correctResponse'), 'value').map((value) => textOf(value).trim())
      const entries = allNamed(firstNamed(declaration, 'mapping'), 'mapEntry')
        .map(({ attributes }) => ({ key: attributes.mapKey ?? '', worth: Number(attributes.mappedValue ?? 0) }))
        .filter(({ worth }) => worth > 0)
        .sort((a, b) => b.worth - a.worth)
      const isSeveral = /multiple|ordered/.test(declaration.attributes.cardinality ?? '')
      const mapped = entries.map(({ key }) => key)
      const matched = matchedValues(processing, identifier)
      const correct = stated.length > 0 ? stated : isSeveral ? mapped : [mapped[0] ?? matched[0] ?? ''].filter(Boolean)
      const shown = correct.length > 0 ? correct : matched
      return [
        identifier,
        { correct: shown, mapped: [...mapped, ...matched], tolerance: toleranceOf(processing, identifier) },
      ]
    }),
  )
}

const comparing = ['match', 'equal', 'stringMatch', 'substring', 'member', 'contains', 'equalRounded']

/** Values that the processing compares a response with, where the declaration says none. */
function matchedValues(processing: XmlElement | undefined, identifier: string): string[] {
  const all = comparisons(processing).filter((node) => comparing.includes(node.name) && asksFor(node, identifier))
  return [...new Set(all.flatMap((node) => allNamed(node, 'baseValue').map((value) => textOf(value).trim())))]
}

const asksFor = (node: XmlElement, identifier: string): boolean =>
  allNamed(node, 'variable').some(({ attributes }) => attributes.identifier === identifier)

const comparisons = (parent: XmlElement | undefined): XmlElement[] =>
  (parent?.children ?? []).flatMap((node) => (typeof node === 'string' ? [] : [node, ...comparisons(node)]))

function toleranceOf(processing: XmlElement | undefined, identifier: string): number {
  const node = comparisons(processing).find((one) => one.name === 'equal' && asksFor(one, identifier))
  const tolerance = Number((node?.attributes.tolerance ?? '0').split(/\s+/)[0])
  return node?.attributes.toleranceMode === 'absolute' && Number.isFinite(tolerance) ? tolerance : 0
}
