import type { EditedFields } from '../contract/questionCalls.ts'
import type { Option } from '../contract/questionTypes.ts'
import type { MarkedOption, MarkedText, RenewalDifference, RenewalSide } from '../contract/renewalCalls.ts'
import type { FieldChange } from './compareFields.ts'
import { markTexts } from './markTexts.ts'
import { pairOptions } from './pairOptions.ts'

type Sides = { mine: RenewalSide; document: RenewalSide }

const whole = (text: string, isMarked: boolean): MarkedText => (text === '' ? [] : [{ text, isMarked }])

/** Two texts, marked against each other; null where a side says nothing. */
export function textSides(mine: string | null, document: string | null): Sides {
  const [own, other] =
    mine === null || document === null
      ? [mine === null ? null : whole(mine, true), document === null ? null : whole(document, true)]
      : markTexts(mine, document)
  return { mine: { kind: 'text', text: own }, document: { kind: 'text', text: other } }
}

function optionSides(mine: readonly Option[], document: readonly Option[]): Sides {
  const alone = ({ label, text }: Option): MarkedOption => ({ label, text: whole(text, true), other: null })
  const others: MarkedOption[] = document.map(alone)
  const pairs = pairOptions(mine, document)
  const own = mine.map((option, at): MarkedOption => {
    const place = pairs[at] ?? -1
    const other = document[place]
    if (!other) return alone(option)
    const [text, otherText] = markTexts(option.text, other.text)
    others[place] = { label: other.label, text: otherText, other: option.label }
    return { label: option.label, text, other: other.label }
  })
  return { mine: { kind: 'options', options: own }, document: { kind: 'options', options: others } }
}

function sidesOf(field: FieldChange['field'], mine: EditedFields, document: EditedFields): Sides {
  switch (field) {
    case 'stem':
    case 'explanation':
    case 'section':
      return textSides(mine[field], document[field])
    case 'options':
      return optionSides(mine.options, document.options)
    case 'key':
      return { mine: { kind: 'key', key: mine.key }, document: { kind: 'key', key: document.key } }
    case 'type':
      return { mine: { kind: 'type', type: mine.type }, document: { kind: 'type', type: document.type } }
    case 'images':
      return { mine: { kind: 'images', images: mine.images }, document: { kind: 'images', images: document.images } }
  }
}

export const showDifference = (
  { field, changedBy, take }: FieldChange,
  mine: EditedFields,
  document: EditedFields,
): RenewalDifference => ({ field, changedBy, take, ...sidesOf(field, mine, document) })
