import { matchingQuestions, type Pair } from '../teaching/matchingQuestions.ts'
import { numberKey } from '../teaching/numberKey.ts'
import { orderingQuestion } from '../teaching/orderingQuestion.ts'
import { type RichText, richTree } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import { child, childrenNamed, type XmlElement } from '../xml/parseXml.ts'
import type { AddImage } from './materialText.ts'
import { allNamed, firstNamed } from './qtiTree.ts'
import { type Response, responsesOf } from './responses2.ts'

const open = { options: [], key: [], alternatives: [] }

const inText = new Set(['textEntryInteraction', 'inlineChoiceInteraction', 'gap'])
/** What asks for a place in a picture or for a drawing. */
const ofPlaces =
  /^(?:hotspot|selectPoint|graphicOrder|graphicAssociate|graphicGapMatch|positionObject|drawing|portableCustom|custom|media)/

/** What an item of QTI 2.0 to 3.0 asks; empty for one that asks for places in a picture. Source: IMS QTI 2.1 information model. */
export function readItem2(item: XmlElement, addImage: AddImage): StatedQuestion[] {
  const body = firstNamed(item, 'itemBody')
  if (!body) return []
  const responses = responsesOf(item)
  const responseOf = (node: XmlElement): Response =>
    responses.get(node.attributes.responseIdentifier ?? '') ?? { correct: [], mapped: [], tolerance: 0 }
  const interactions = interactionsIn(body)
  const text = rich(body, addImage)
  const inline = interactions.filter(({ name }) => inText.has(name))
  const blocks = interactions.filter(({ name }) => !inText.has(name) && !ofPlaces.test(name))
  const questions: StatedQuestion[] = []
  if (inline.length > 0) questions.push(gapsIn(text, inline, responseOf, addImage))
  for (const node of blocks) questions.push(...blockQuestions(node, text, responseOf(node), addImage))
  if (interactions.length === 0 && text.text !== '') questions.push({ ...open, type: 'shortAnswer', stem: text.text })
  const explanation = explanationOf(item, addImage)
  return questions.map((question) => ({ ...question, ...(explanation && { explanation }) }))
}

const interactionsIn = (parent: XmlElement): XmlElement[] =>
  parent.children.flatMap((node) => {
    if (typeof node === 'string') return []
    return node.name.endsWith('Interaction') ? [node] : interactionsIn(node)
  })

/** The text of a part of an item: gaps are drawn, what is asked in blocks and said afterwards is left out. */
function rich(parent: XmlElement, addImage: AddImage): RichText {
  return richTree(shown(parent), addImage)
}

function shown(node: XmlElement): XmlElement {
  return {
    ...node,
    name: node.name === 'prompt' ? 'p' : node.name,
    children: node.children.flatMap((inner): (XmlElement | string)[] => {
      if (typeof inner === 'string') return [inner]
      if (inText.has(inner.name)) return ['_____']
      if (inner.name === 'object')
        return /^image/.test(inner.attributes.type ?? '') && inner.attributes.data
          ? [{ name: 'img', attributes: { src: inner.attributes.data }, children: [] }]
          : []
      return inner.name.endsWith('Interaction') || hidden.test(inner.name) ? [] : [shown(inner)]
    }),
  }
}

const hidden =
  /^(?:feedback(?:Inline|Block)|rubricBlock|templateInline|templateBlock|modalFeedback|stylesheet|gapText|gapImg)$/

function gapsIn(
  { text, pictures }: RichText,
  nodes: readonly XmlElement[],
  responseOf: (node: XmlElement) => Response,
  addImage: AddImage,
): StatedQuestion {
  const [only] = nodes
  const choices = (node: XmlElement) =>
    childrenNamed(node, 'inlineChoice').map((choice) => ({
      ident: choice.attributes.identifier ?? '',
      ...rich(choice, addImage),
    }))
  if (nodes.length === 1 && only?.name === 'inlineChoiceInteraction') {
    const right = new Set(responseOf(only).correct)
    const options = choices(only).map((choice) => ({ text: choice.text, isRight: right.has(choice.ident) }))
    return { ...open, type: 'single', stem: text, options, pictures: { stem: pictures } }
  }
  const accepted = nodes.map((node) => {
    const { correct, mapped, tolerance } = responseOf(node)
    if (node.name === 'inlineChoiceInteraction')
      return choices(node)
        .filter(({ ident }) => correct.includes(ident))
        .map((choice) => choice.text)
    return [...new Set([...correct.map((value) => numberKey(value, tolerance)), ...(tolerance > 0 ? [] : mapped)])]
  })
  const isKnown = accepted.some((texts) => texts.length > 0)
  return {
    ...open,
    type: 'fillIn',
    stem: text,
    key: isKnown ? accepted.map(([first = '']) => first) : [],
    alternatives: accepted.map((texts) => texts.slice(1)),
    pictures: { stem: pictures },
  }
}

type Choice = RichText & { ident: string }

function blockQuestions(node: XmlElement, body: RichText, response: Response, addImage: AddImage): StatedQuestion[] {
  const prompt = child(node, 'prompt')
  const asked: RichText = prompt ? rich(prompt, addImage) : { text: '', pictures: [] }
  const stem = [body.text, asked.text].filter(Boolean).join('\n')
  const pictures = [...body.pictures, ...asked.pictures]
  const choicesNamed = (...names: string[]): Choice[] =>
    allNamed(node, ...names).map((choice) => ({ ...rich(choice, addImage), ident: choice.attributes.identifier ?? '' }))
  switch (node.name) {
    case 'choiceInteraction':
    case 'hottextInteraction': {
      const isHot = node.name === 'hottextInteraction'
      const choices = choicesNamed('simpleChoice', 'hottext')
      const text = isHot
        ? [stem, rich({ ...node, children: node.children.filter((one) => one !== prompt) }, addImage).text]
        : [stem]
      return [choiceOf(text.filter(Boolean).join('\n'), choices, node, response, pictures)]
    }
    case 'orderInteraction': {
      const choices = choicesNamed('simpleChoice')
      const texts = response.correct.map((ident) => choices.find((choice) => choice.ident === ident)?.text ?? ident)
      const question = orderingQuestion(stem, texts.length > 0 ? texts : choices.map(({ text }) => text))
      return [{ ...question, ...(texts.length === 0 && { key: [] }), pictures: { stem: pictures } }]
    }
    case 'matchInteraction':
    case 'associateInteraction':
      return matched(stem, choicesNamed('simpleAssociableChoice'), node, response, pictures)
    case 'gapMatchInteraction':
      return [
        gapMatch(
          stem,
          choicesNamed('gapText', 'gapImg'),
          { ...node, children: node.children.filter((one) => one !== prompt) },
          response,
          pictures,
          addImage,
        ),
      ]
    case 'sliderInteraction':
      return [{ ...open, type: 'fillIn', stem, key: response.correct.slice(0, 1), pictures: { stem: pictures } }]
    default:
      return [{ ...open, type: 'shortAnswer', stem, key: response.correct.slice(0, 1), pictures: { stem: pictures } }]
  }
}

function choiceOf(
  stem: string,
  choices: readonly Choice[],
  node: XmlElement,
  { correct }: Response,
  pictures: readonly string[],
): StatedQuestion {
  const options = choices.map(({ text, ident }) => ({ text, isRight: correct.includes(ident) }))
  const isSingle = correct.length <= 1 && (node.attributes.maxChoices ?? '1') === '1'
  return {
    ...open,
    type: isSingle ? 'single' : 'multiple',
    stem,
    options,
    pictures: { stem: pictures, options: choices.map((choice) => choice.pictures) },
  }
}

/** The key has pairs of identifiers. Of two lists the first is asked for; of one the first of each pair. */
function matched(
  stem: string,
  choices: readonly Choice[],
  node: XmlElement,
  { correct }: Response,
  pictures: readonly string[],
): StatedQuestion[] {
  const byIdent = new Map(choices.map((choice) => [choice.ident, choice]))
  const pairs = correct.flatMap((value): Pair[] => {
    const [left, right] = value.split(/\s+/).map((ident) => byIdent.get(ident))
    return left && right ? [{ left: left.text, right: right.text, pictures: left.pictures }] : []
  })
  const lists = childrenNamed(node, 'simpleMatchSet')
  const second = new Set(
    allNamed(lists[1], 'simpleAssociableChoice').map(({ attributes }) => attributes.identifier ?? ''),
  )
  const others = choices.filter(({ ident }) => lists.length === 0 || second.has(ident)).map(({ text }) => text)
  return matchingQuestions({ stem, pairs, others, pictures })
}

function gapMatch(
  stem: string,
  words: readonly Choice[],
  node: XmlElement,
  { correct }: Response,
  pictures: readonly string[],
  addImage: AddImage,
): StatedQuestion {
  const textOfWord = (ident: string | undefined) => words.find((word) => word.ident === ident)?.text ?? ''
  const key = allNamed(node, 'gap').map(({ attributes }) => {
    const pair = correct.map((value) => value.split(/\s+/)).find(([, gap]) => gap === attributes.identifier)
    return textOfWord(pair?.[0])
  })
  const bank = words.map(({ text }) => text).join(' / ')
  const text = [stem, rich(node, addImage).text, `(${bank})`].filter(Boolean).join('\n')
  return { ...open, type: 'fillIn', stem: text, key: key.some(Boolean) ? key : [], pictures: { stem: pictures } }
}

function explanationOf(item: XmlElement, addImage: AddImage): string {
  const told = allNamed(item, 'modalFeedback', 'feedbackBlock').filter(({ attributes }) => {
    const said = `${attributes.identifier ?? ''} ${attributes.title ?? ''}`
    return /correct|solution|general|explanation|right/i.test(said) && !/incorrect|wrong|partial/i.test(said)
  })
  return [...new Set(told.map((feedback) => rich(feedback, addImage).text))].filter(Boolean).join('\n')
}
