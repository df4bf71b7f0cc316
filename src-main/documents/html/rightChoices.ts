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
  if (ofBoxes.length > 0) return new Set(ofBoxes)
  const said = rightOnes(siblings)
  return new Set(said.length > 0 ? said : toldApart(siblings))
}

/** What else may differ: where it stands, what somebody chose, and that it is wrong. */
const saysOther =
  /first|last|odd|even|active|select|chosen|check|hover|focus|disabled|wrong|false|error|danger|incorrect|(?:^|[-_])no(?:t|$)|user/i
const fewestGroups = 3
const fewestChoices = 3
const nearlyAll = 0.9

const listed = ['li', 'label', 'button', 'div', 'p', 'tr']

/** Questions side by side, each with its choices within. */
function holdsChoices(element: XmlElement, depth = 3): boolean {
  const children = elements(element)
  if (listed.some((name) => children.filter((child) => child.name === name).length >= fewestChoices)) return true
  return depth > 0 && children.some((child) => holdsChoices(child, depth - 1))
}

/** The classes and data of an element and of what stands within it, as "class ok" or "data-v 1". */
function signsOf(element: XmlElement, depth = 0): readonly string[] {
  const own = Object.entries(element.attributes).flatMap(([key, value]) => {
    if (key === 'class') return value.split(/\s+/).map((name) => `class ${name}`)
    return key.startsWith('data-') && value.length < 20 ? [`${key} ${value}`] : []
  })
  return depth === 2 ? own : [...own, ...elements(element).flatMap((child) => signsOf(child, depth + 1))]
}

/**
 * In which way the right choices are told apart, whatever it is called: a class or a value that some choices of nearly each group
 * have, the fewer, and not always those at the same places. Nothing where two such ways differ.
 */
function toldApart(groups: readonly (readonly XmlElement[])[]): readonly XmlElement[] {
  const lists = groups.filter((group) => group.length >= fewestChoices && !group.some((one) => holdsChoices(one)))
  if (lists.length < fewestGroups) return []
  const found = new Map<string, { right: XmlElement[]; groups: number; places: Set<string> }>()
  for (const group of lists) {
    const signs = group.map((element) => new Set(signsOf(element)))
    for (const sign of new Set(signs.flatMap((own) => [...own]))) {
      const right = group.filter((_, at) => signs[at]?.has(sign))
      if (right.length * 2 > group.length || saysOther.test(sign)) continue
      const one = found.get(sign) ?? { right: [], groups: 0, places: new Set() }
      one.places.add(right.map((element) => group.indexOf(element)).join())
      one.right.push(...right)
      one.groups++
      found.set(sign, one)
    }
  }
  const ways = [...found.values()].filter(
    (one) => one.groups >= Math.max(fewestGroups, lists.length * nearlyAll) && one.places.size > 1,
  )
  const [way, ...others] = ways
  const isSame = (other: typeof way) =>
    other?.right.length === way?.right.length && other?.right.every((element, at) => element === way?.right[at])
  return way && others.every(isSame) ? way.right : []
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
