import { elements, textOf, type XmlElement } from '../xml/parseXml.ts'

const flag = /^data-(?:correct-?|right-?)?(?:answers?|solution|correct|right)$/i
const letters = /^[a-h](?:[\s,;|]*[a-h]){0,7}$/i
const count = /^\d{1,2}$/
const longest = 200
const fewest = 2

const attributeOf = ({ attributes }: XmlElement): string | undefined => {
  const value = Object.entries(attributes)
    .find(([key]) => flag.test(key))?.[1]
    .trim()
  return value === '' || (value?.length ?? 0) > longest || /^(?:true|false|yes|no)$/i.test(value ?? '')
    ? undefined
    : value
}

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
  if (found.length < fewest || nameChoices(values)) return new Map()
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
