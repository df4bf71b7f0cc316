import { elements, type XmlElement } from '../xml/parseXml.ts'

const word = '(?:correct|richtig|correct[oa]|cert[oa]|juste)'
/** "option correct" but not "incorrect"; "right" alone says in a class where something stands. */
const inClass = new RegExp(`(?<![a-z])(?:is[-_]?)?${word}(?:[-_]?(?:answer|option|choice))?(?![a-z])`, 'i')
const inCall = new RegExp(
  `(?<![a-z])(?:is[-_]?)?(?:${word}|right|true)(?:[-_]?(?:answer|option|choice))?(?![a-z])`,
  'i',
)
const denied =
  /(?:correct|right|answer)\w*["']?\s*[=:,(]\s*["']?(?:false|0|no|wrong)|(?:in|un|not?[-_ ])(?:correct|right)/i
const flag = /^data-(?:is-?)?(?:correct|right|answer)$/i
const longestSaying = 200

/** Whether an attribute says what a browser does not show: that this is right. */
function saysRight({ attributes }: XmlElement): boolean {
  return Object.entries(attributes).some(([key, value]) => {
    if (flag.test(key)) return /^(?:|true|1|yes|y|correct)$/i.test(value.trim())
    const pattern = key === 'class' ? inClass : /^(?:onclick|onchange|value|data-[\w-]+)$/.test(key) ? inCall : null
    return pattern !== null && value.length <= longestSaying && pattern.test(value) && !denied.test(value)
  })
}

const isControl = ({ name, attributes }: XmlElement): boolean =>
  name === 'input' && /^(?:radio|checkbox)$/i.test(attributes.type ?? '')

const choices = ['li', 'label', 'button', 'div', 'p', 'span', 'option', 'tr', 'td']

/**
 * What a page tells only its scripts: of the choices that stand together, those of which a class, a value or a call says that
 * they are right, where it does not say so of all. Boxes to be ticked are given themselves, other choices as their elements.
 */
export function rightChoices(root: XmlElement): ReadonlySet<XmlElement> {
  const boxes = new Map<string, XmlElement[]>()
  const siblings: XmlElement[][] = []
  collect(root, boxes, siblings)
  const ofBoxes = [...rightOnes([...boxes.values()]), ...[...boxes.values()].flatMap(flagged)]
  return new Set(ofBoxes.length > 0 ? ofBoxes : rightOnes(siblings))
}

/** Of three boxes or more worth nothing or one, those worth one. */
const flagged = (group: readonly XmlElement[]): readonly XmlElement[] =>
  group.length >= 3 && group.every(({ attributes }) => /^[01]$/.test(attributes.value ?? ''))
    ? group.filter(({ attributes }) => attributes.value === '1')
    : []

const rightOnes = (groups: readonly (readonly XmlElement[])[]): XmlElement[] =>
  groups.flatMap((group) => {
    const right = group.filter(saysRight)
    return group.length >= 2 && right.length < group.length ? right : []
  })

/** Boxes of one name are chosen from, and elements of one kind that stand side by side. */
function collect(element: XmlElement, boxes: Map<string, XmlElement[]>, siblings: XmlElement[][]): void {
  const children = elements(element)
  for (const child of children) {
    if (isControl(child)) {
      const name = child.attributes.name ?? ''
      const group = boxes.get(name)
      if (group) group.push(child)
      else boxes.set(name, [child])
    }
    collect(child, boxes, siblings)
  }
  for (const name of choices) {
    const group = children.filter((child) => child.name === name && !isFeedback(child))
    if (group.length >= 2) siblings.push(group)
  }
}

/** What is shown after the answer: its class says which answer it is for. */
const isFeedback = ({ attributes }: XmlElement): boolean =>
  /feedback|expla|rationale|solution|result|message/i.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)
