import { matchingQuestions } from '../teaching/matchingQuestions.ts'
import { numberKey, rangeKey } from '../teaching/numberKey.ts'
import { orderingQuestion } from '../teaching/orderingQuestion.ts'
import type { RichText } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import { childrenNamed, textOf, type XmlElement } from '../xml/parseXml.ts'
import { calculated1 } from './calculated1.ts'
import { type AddImage, materialText } from './materialText.ts'
import { allNamed, firstNamed } from './qtiTree.ts'
import { type Scored, scoredConditions } from './scoring1.ts'

const responses = ['response_lid', 'response_str', 'response_num', 'response_grp', 'response_xy']
const outsideStem = new Set([...responses, 'render_choice', 'render_fib', 'render_extension', 'response_label'])

type Label = RichText & { ident: string }
type Asked = {
  ident: string
  kind: string
  isOrdered: boolean
  isMultiple: boolean
  title: RichText
  labels: readonly Label[]
}
type Item = {
  stem: RichText
  asked: readonly Asked[]
  scored: readonly Scored[]
  type: string
  rightList: readonly string[]
}

const open = { options: [], key: [], alternatives: [] }

/** What an item of QTI 1.2 asks, with the ways of Canvas and Blackboard. Source: IMS QTI ASI XML binding 1.2. */
export function readItem1(item: XmlElement, addImage: AddImage): StatedQuestion[] {
  const presentation = firstNamed(item, 'presentation')
  const flows = presentation ? allFlows(presentation) : []
  const flowOf = (kind: string) => flows.find(({ attributes }) => attributes.class === kind)
  const rightBlock = flowOf('RIGHT_MATCH_BLOCK')
  const rightList = childrenNamed(rightBlock, 'flow').map((flow) => materialText(flow, addImage, new Set()).text)
  const read: Item = {
    stem: materialText(flowOf('QUESTION_BLOCK') ?? presentation, addImage, outsideStem),
    asked: allNamed(presentation, ...responses).map((node) => {
      const around = rightBlock && flows.find((flow) => flow.children.includes(node))
      const asked = askedOf(node, addImage)
      return around ? { ...asked, title: materialText(around, addImage, outsideStem) } : asked
    }),
    scored: scoredConditions(item),
    type: typeOf(item),
    rightList,
  }
  const explanation = explanationOf(item, read, addImage)
  const questions = calculated1(item, read.stem.text) ?? questionsOf(read)
  return questions.map((question) => ({
    ...question,
    ...(explanation.text && { explanation: explanation.text }),
    pictures: {
      ...question.pictures,
      stem: [...read.stem.pictures, ...(question.pictures?.stem ?? [])],
      explanation: explanation.pictures,
    },
  }))
}

const allFlows = (parent: XmlElement): XmlElement[] =>
  parent.children.flatMap((node) =>
    typeof node === 'string' ? [] : node.name === 'flow' ? [node, ...allFlows(node)] : allFlows(node),
  )

function askedOf(node: XmlElement, addImage: AddImage): Asked {
  const cardinality = node.attributes.rcardinality ?? 'Single'
  const isNumber = allNamed(node, 'render_fib').some(({ attributes }) =>
    /decimal|integer/i.test(attributes.fibtype ?? ''),
  )
  return {
    ident: node.attributes.ident ?? '',
    kind: node.name === 'response_num' || isNumber ? 'number' : node.name,
    isOrdered: /ordered/i.test(cardinality),
    isMultiple: /multiple/i.test(cardinality),
    title: materialText(node, addImage, new Set(['render_choice', 'render_fib', 'render_extension'])),
    labels: (/^response_(?:lid|grp)$/.test(node.name) ? allNamed(node, 'response_label') : []).map((label) => ({
      ...materialText(label, addImage, new Set()),
      ident: label.attributes.ident ?? '',
    })),
  }
}

/** The kind of question in the words of the program that wrote it. */
function typeOf(item: XmlElement): string {
  const fields = allNamed(item, 'qtimetadatafield').map((field) => [
    textOf(firstNamed(field, 'fieldlabel')).trim(),
    textOf(firstNamed(field, 'fieldentry')).trim(),
  ])
  const said = fields.find(([label]) => /^(?:question_type|cc_profile|qmd_itemtype)$/.test(label ?? ''))?.[1]
  return (said ?? textOf(firstNamed(item, 'bbmd_questiontype'))).toLowerCase()
}

function questionsOf(item: Item): StatedQuestion[] {
  const { asked, stem, type } = item
  const [first] = asked
  if (!first)
    return /text_only/.test(type) || stem.text === '' ? [] : [{ ...open, type: 'shortAnswer', stem: stem.text }]
  const names = asked.filter(({ title, ident }) => nameOfGap(stem.text, title.text, ident) !== undefined)
  if (names.length === 1 && asked.length === 1 && /dropdown/.test(type) && first.labels.length > 1)
    return [{ ...choice({ ...item, stem: { ...stem, text: drawnGap(item, first) } }, { ...first, title: nothing }) }]
  if (names.length === asked.length && (asked.length > 1 || /blank|dropdown/.test(type))) return [namedGaps(item)]
  if (asked.length > 1 && asked.every(({ labels }) => labels.length > 0)) return pairs(item)
  if (asked.length > 1) return [gaps(item)]
  if (first.labels.length === 0) return [written(item, first)]
  if (first.isOrdered) return [ordered(item, first)]
  return [choice(item, first)]
}

/** The values that earn most, or all that earn something where several are right. */
function rightValues({ scored }: Item, { ident, isMultiple }: Asked): string[] {
  const own = scored.filter(({ values }) => values.some(({ response }) => response === ident || response === ''))
  const best = Math.max(0, ...own.map(({ score }) => score))
  const kept = isMultiple ? own : own.filter(({ score }) => score === best)
  return kept
    .flatMap(({ values }) => values.filter(({ response }) => response === ident || response === ''))
    .map(({ value }) => value)
}

function choice(item: Item, asked: Asked): StatedQuestion {
  const right = new Set(rightValues(item, asked))
  const options = asked.labels.map(({ text, ident }) => ({ text, isRight: right.has(ident) }))
  const isMultiple = asked.isMultiple || options.filter(({ isRight }) => isRight).length > 1
  return {
    ...open,
    type: isMultiple ? 'multiple' : 'single',
    stem: [item.stem.text, asked.title.text].filter(Boolean).join('\n'),
    options,
    pictures: { options: asked.labels.map(({ pictures }) => pictures) },
  }
}

function ordered(item: Item, asked: Asked): StatedQuestion {
  const texts = rightValues(item, asked).map(
    (value) => asked.labels.find(({ ident }) => ident === value)?.text ?? value,
  )
  return orderingQuestion(item.stem.text, texts.length > 0 ? texts : asked.labels.map(({ text }) => text))
}

function written(item: Item, asked: Asked): StatedQuestion {
  const { stem, type, scored } = item
  const values = [...new Set(rightValues(item, asked))]
  if (asked.kind === 'number' || /numer/.test(type) || scored.some(({ from }) => from !== undefined)) {
    const [first, ...more] = [...new Set(scored.flatMap(numberOf))]
    return { ...open, type: 'fillIn', stem: stem.text, key: first === undefined ? [] : [first], alternatives: [more] }
  }
  const [key, ...others] = values
  const isOpen = key === undefined || /essay|file/.test(type)
  if (isOpen) return { ...open, type: 'shortAnswer', stem: stem.text, key: key === undefined ? [] : [key] }
  return { ...open, type: 'fillIn', stem: stem.text, key: [key], alternatives: [others] }
}

const nothing: RichText = { text: '', pictures: [] }

function drawnGap({ stem }: Item, asked: Asked): string {
  const name = nameOfGap(stem.text, asked.title.text, asked.ident) ?? ''
  return stem.text.replaceAll(`[${name}]`, '_____')
}

/** A number, with a tolerance where it lies in the middle of bounds, or the bounds. */
function numberOf({ values, from, to }: Scored): string[] {
  const exact = values[0]?.value
  if (from === undefined || to === undefined) return exact === undefined ? [] : [exact]
  const isMiddle = exact !== undefined && Math.abs(Number(exact) * 2 - from - to) <= 1e-9 * Math.max(1, Math.abs(to))
  return [isMiddle ? numberKey(exact, (to - from) / 2) : rangeKey(from, to)]
}

/** A gap stands in the stem by its name: "[colour]". */
function nameOfGap(stem: string, title: string, ident: string): string | undefined {
  const names = [title.trim(), ident.replace(/^response_/, ''), ident]
  return names.find((name) => name !== '' && stem.includes(`[${name}]`))
}

function namedGaps(item: Item): StatedQuestion {
  let stem = item.stem.text
  const blanks = item.asked.map((asked) => {
    const name = nameOfGap(stem, asked.title.text, asked.ident) ?? ''
    const at = stem.indexOf(`[${name}]`)
    stem = stem.replaceAll(`[${name}]`, '_____')
    const right = rightValues(item, { ...asked, isMultiple: true })
    const texts = right.map((value) => asked.labels.find(({ ident }) => ident === value)?.text ?? value)
    return { at, texts: [...new Set(texts)] }
  })
  // Names of gaps are asked for in any order, but blanks stand in that of the text.
  const inOrder = [...item.asked.keys()]
    .sort((a, b) => placeIn(item, a) - placeIn(item, b))
    .map((at) => blanks[at]?.texts ?? [])
  return {
    ...open,
    type: 'fillIn',
    stem,
    key: inOrder.map(([first = '']) => first),
    alternatives: inOrder.map((texts) => texts.slice(1)),
  }
}

function placeIn({ stem, asked }: Item, at: number): number {
  const one = asked[at]
  return stem.text.indexOf(`[${(one && nameOfGap(stem.text, one.title.text, one.ident)) ?? ''}]`)
}

function gaps(item: Item): StatedQuestion {
  const blanks = item.asked.map((asked) => [...new Set(rightValues(item, { ...asked, isMultiple: true }))])
  return {
    ...open,
    type: 'fillIn',
    stem: item.stem.text,
    key: blanks.map(([first = '']) => first),
    alternatives: blanks.map((texts) => texts.slice(1)),
  }
}

/** Several choices in one item: the left sides of a matching. Where labels are bare, their texts stand in a list of their own. */
function pairs(item: Item): StatedQuestion[] {
  const textAt = (label: Label, at: number) => label.text || (item.rightList[at] ?? '')
  const read = item.asked.map((asked) => {
    const [value] = rightValues(item, asked)
    const at = asked.labels.findIndex(({ ident }) => ident === value)
    const label = asked.labels[at]
    return { left: asked.title.text, right: label ? textAt(label, at) : '', pictures: asked.title.pictures }
  })
  const others = item.asked.flatMap(({ labels }) => labels.map(textAt))
  return matchingQuestions({ stem: item.stem.text, pairs: read, others: [...item.rightList, ...others] })
}

/** Solutions, what is said in any case, and what is said to the right answer. */
function explanationOf(item: XmlElement, { scored }: Item, addImage: AddImage): RichText {
  const linked = new Set(scored.flatMap(({ feedback }) => feedback))
  const told = allNamed(item, 'itemfeedback').filter((feedback) => {
    const ident = feedback.attributes.ident ?? ''
    return /^general(?!.*correct)/i.test(ident) || linked.has(ident) || firstNamed(feedback, 'solution') !== undefined
  })
  const texts = told.map((feedback) => materialText(feedback, addImage, new Set(['hint'])))
  return {
    text: [...new Set(texts.map(({ text }) => text))].filter(Boolean).join('\n'),
    pictures: texts.flatMap(({ pictures }) => pictures),
  }
}
