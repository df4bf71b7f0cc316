import { elements, textOf, type XmlElement } from '../xml/parseXml.ts'

const named = /(?<![a-z])(?:expla(?:in|nation)|rationale|erkl(?:ae|ä)rung|explication|explicacion|jiexi)s?(?![a-z])/i
/** The page says so itself: a label, or a title that stands above. */
const isLabelled = /^[^\p{L}]{0,4}[\p{L} ]{2,30}[:：】\]]|^[^\p{L}]{0,4}(?:expla|rationale|why|解析|解释)/iu
const fewest = 2
const shortest = 4

/**
 * What a page shows behind an answer and calls an explanation in its class only, without a word that says so: the innermost such
 * elements with text, where there are several and most of them are not labelled.
 */
export function toldExplanations(root: XmlElement): ReadonlySet<XmlElement> {
  const found: XmlElement[] = []
  collect(root, found)
  const texts = found.map((element) => textOf(element).trim())
  const labelled = texts.filter((text) => isLabelled.test(text)).length
  const isTold = found.length < fewest || labelled * 2 > found.length
  return new Set(isTold ? [] : found.filter((_, at) => (texts[at]?.length ?? 0) >= shortest))
}

function collect(element: XmlElement, found: XmlElement[]): boolean {
  let holds = false
  for (const child of elements(element)) {
    const isInner = collect(child, found)
    const isNamed = named.test(`${child.attributes.class ?? ''} ${child.attributes.id ?? ''}`)
    if (isNamed && !isInner && child.name !== 'button' && child.name !== 'a') found.push(child)
    holds ||= isInner || isNamed
  }
  return holds
}
