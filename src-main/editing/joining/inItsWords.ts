import { moveLabels } from '../../contract/movedLabels.ts'
import type { MovedLabels } from '../../contract/questionCalls.ts'
import type { Key, Option, QuestionType, Response } from '../../contract/questionTypes.ts'
import { optionForms, truthOf } from '../../duplicates/form/formOf.ts'

type Asked = { type: QuestionType; options: readonly Option[] }

/** Returns which option of the one question is which of the other; those that look alike keep their order. */
function movesBetween(from: readonly Option[], to: readonly Option[]): MovedLabels {
  const forms = optionForms(to)
  const taken = new Set<number>()
  return Object.fromEntries(
    optionForms(from).map((form, at) => {
      const place = forms.findIndex((other, index) => other === form && !taken.has(index))
      taken.add(place)
      return [from[at]?.label ?? '', to[place]?.label ?? null]
    }),
  )
}

/** What a chosen option says, if it is only right or wrong. */
function truthOfLabels(labels: readonly string[], { options }: Asked): boolean | undefined {
  const forms = optionForms(options)
  const [only, ...more] = labels
  return more.length > 0 ? undefined : truthOf(forms[options.findIndex(({ label }) => label === only)] ?? '')
}

const labelOfTruth = (value: boolean, { options }: Asked): string | undefined =>
  options[optionForms(options).findIndex((form) => truthOf(form) === value)]?.label

/**
 * Returns what was answered to a copy of a question in the letters and signs of another; undefined where it cannot be said in them.
 */
export function inItsWords<Said extends Response | Key>(said: Said, from: Asked, to: Asked): Said | Key | undefined {
  if (said.kind === 'options' && to.type === 'trueFalse') {
    const value = truthOfLabels(said.labels, from)
    return value === undefined ? undefined : { kind: 'truth', value }
  }
  if (said.kind === 'options') {
    const labels = moveLabels(said.labels, movesBetween(from.options, to.options))
    return labels.length === said.labels.length ? { ...said, labels } : undefined
  }
  if (said.kind === 'truth' && to.type !== 'trueFalse') {
    const label = labelOfTruth(said.value, to)
    return label === undefined ? undefined : { kind: 'options', labels: [label] }
  }
  return said
}
