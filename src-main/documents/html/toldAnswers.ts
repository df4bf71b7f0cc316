import { elements, textOf, type XmlElement } from '../xml/parseXml.ts'

const flag = /^data-(?:correct-?|right-?)?(?:answers?|solution|correct|right)$/i
const letters = /^[a-h](?:[\s,;|]*[a-h]){0,7}$/i
const count = /^\d{1,2}$/
const longest = 200
const fewest = 2

/** A field that is not shown, and is called by what it holds. */
const keyField = /(?<![a-z])(?:right|correct)?[-_]?(?:answer|key|solution|correct|daan)(?![a-z])/i

const attributeOf = ({ name, attributes }: XmlElement): string | undefined => {
  // boxes say of themselves whether they are right
  if (name === 'input' && attributes.type?.toLowerCase() === 'hidden') {
    const isKey = keyField.test(`${attributes.name ?? ''} ${attributes.class ?? ''} ${attributes.id ?? ''}`)
    const kept = attributes.value?.trim() ?? ''
    return isKey && letters.test(kept) ? kept : undefined
  }
  if (name === 'input' || name === 'option' || name === 'label') return undefined
  const value = Object.entries(attributes)
    .find(([key]) => flag.test(key))?.[1]
    .trim()
  return value === '' || (value?.length ?? 0) > longest ? undefined : value
}

const truth = /^(?:true|false|yes|no)$/i
/** A statement with its buttons or boxes, not one of several choices. */
const holdsControls = (element: XmlElement): boolean => controlsIn(element) >= 2
const controlsIn = (element: XmlElement): number =>
  elements(element).reduce(
    (sum, node) => sum + (node.name === 'button' || node.name === 'input' || node.name === 'li' ? 1 : controlsIn(node)),
    0,
  )

const letterAt = (place: number): string => String.fromCharCode(65 + place)

/** Values that count up again and again name the choices that they stand on. */
const nameChoices = (values: readonly string[]): boolean =>
  values.every((value, at) => {
    const [own, before] = [value, values[at - 1]].map((one) =>
      count.test(one ?? '') ? Number(one) : one?.charCodeAt(0),
    )
    return (
      before === undefined ||
      own === values[0]?.charCodeAt(0) ||
      own === Number(values[0]) ||
      own === Number(before) + 1
    )
  })

/**
 * What a page keeps in an attribute beside each question for its scripts to compare: letters, counts of options, or the text of one
 * of them, by the element that it stands on. Empty for a page that does not.
 */
export function toldAnswers(root: XmlElement): ReadonlyMap<XmlElement, string> {
  const found: { element: XmlElement; value: string }[] = []
  collect(root, found)
  const values = found.map(({ value }) => value)
  const areCounts = values.every((value) => count.test(value))
  if (found.length < fewest) return new Map()
  if (values.every((value) => truth.test(value)))
    return new Map(
      found.every(({ element }) => holdsControls(element)) ? found.map(({ element, value }) => [element, value]) : [],
    )
  const areFlags = values.every((value) => value === '0' || value === '1')
  if (nameChoices(values) || (areFlags && !found.every(({ element }) => holdsControls(element)))) return new Map()
  const isFromNought = areCounts && values.includes('0')
  const isKnown = ({ element, value }: (typeof found)[number]) =>
    areCounts || letters.test(value) || textOf(element).includes(value)
  if (!found.every(isKnown)) return new Map()
  return new Map(found.map(({ element, value }) => [element, isFromNought ? letterAt(Number(value)) : value]))
}

function collect(element: XmlElement, found: { element: XmlElement; value: string }[]): void {
  for (const child of elements(element)) {
    const value = attributeOf(child)
    if (value !== undefined) found.push({ element: child, value })
    collect(child, found)
  }
}
