import { elements, textOf, type XmlElement } from '../xml/parseXml.ts'

/** What a list to choose from offers, and which of it is chosen. */
export type Chooser = readonly Readonly<{ text: string; isChosen: boolean }>[]

const invitation =
  /^(?:[-–—.…\s]*|[-–—\s]*(?:please\s)?(?:select|choose|pick|auswählen|bitte|seleccione|elija|choisir|请选择|選択).{0,30})$/i
const fewest = 3

const optionsOf = (element: XmlElement): XmlElement[] =>
  elements(element).flatMap((node) => (node.name === 'option' ? [node] : optionsOf(node)))

const selectsOf = (element: XmlElement): XmlElement[] =>
  elements(element).flatMap((node) => (node.name === 'select' ? [node] : selectsOf(node)))

function chooserOf(select: XmlElement, right: ReadonlySet<XmlElement>): Chooser {
  const options = optionsOf(select)
  const isKnown = options.some((option) => right.has(option))
  return options.flatMap((option) => {
    const text = textOf(option).replace(/\s+/g, ' ').trim()
    const isChosen = isKnown ? right.has(option) : 'selected' in option.attributes
    return invitation.test(text) ? [] : [{ text, isChosen }]
  })
}

/**
 * The lists of a page that are the options of its questions: several, and each offers something else. Lists that offer all the
 * same match items or set up the page.
 */
export function choosersOf(root: XmlElement, right: ReadonlySet<XmlElement>): ReadonlyMap<XmlElement, Chooser> {
  const choosers = new Map<XmlElement, Chooser>()
  for (const select of selectsOf(root)) {
    const chooser = chooserOf(select, right)
    if (chooser.length >= 2) choosers.set(select, chooser)
  }
  const offers = new Set([...choosers.values()].map((chooser) => chooser.map(({ text }) => text).join('\n')))
  if (choosers.size < fewest || offers.size < choosers.size * 0.8) return new Map()
  const isFirst = [...choosers.values()].every(([first]) => first?.isChosen === true)
  if (!isFirst) return choosers
  return new Map([...choosers].map(([select, own]) => [select, own.map(({ text }) => ({ text, isChosen: false }))]))
}
