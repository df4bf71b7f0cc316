import { isDeepStrictEqual } from 'node:util'
import type { ChangeAuthor } from '../contract/changeCalls.ts'
import type { RenewalTake } from '../contract/renewalCalls.ts'
import { type DocumentFields, type FieldName, fieldNames } from './documentFields.ts'

type Fields = DocumentFields['says']

/** A field that a newer document has otherwise than the library. `isSilent`: it says nothing of it. */
export type FieldChange = { field: FieldName; changedBy: ChangeAuthor | null; take: RenewalTake; isSilent: boolean }

/** Width and where lines break are how a document is set, not what it says. */
const plain = (text: string | null): string | null =>
  text === null ? null : text.normalize('NFKC').replace(/\s+/gu, ' ').trim()

const same: { [Name in Exclude<FieldName, 'key'>]: (one: Fields[Name], other: Fields[Name]) => boolean } = {
  stem: (one, other) => plain(one) === plain(other),
  options: (one, other) =>
    one.length === other.length &&
    one.every(({ label, text }, at) => label === other[at]?.label && plain(text) === plain(other[at]?.text ?? null)),
  explanation: (one, other) => plain(one) === plain(other),
  type: (one, other) => one === other,
  images: (one, other) => isDeepStrictEqual(one, other),
  section: (one, other) => plain(one) === plain(other),
}

/** What a key says is right: the texts of its options, whatever their letters are in this version. */
function rightOf({ key, options }: Fields): unknown {
  if (key?.kind !== 'options') return key
  return key.labels.map((label) => plain(options.find((option) => option.label === label)?.text ?? label)).sort()
}

const isSame = (name: FieldName, one: Fields, other: Fields): boolean =>
  name === 'key' ? isDeepStrictEqual(rightOf(one), rightOf(other)) : isSameField(name, one, other)

const isSameField = <Name extends Exclude<FieldName, 'key'>>(name: Name, one: Fields, other: Fields): boolean =>
  same[name](one[name], other[name])

const isSilent = (name: FieldName, { [name]: said }: Fields): boolean =>
  said === null || (Array.isArray(said) && said.length === 0)

/**
 * Compares what the library has with a newer document: fields that the document did not change, or that both have alike by now, are no
 * difference. A person's own stays unless they say otherwise; so does what the newer document is silent about.
 */
export function compareFields(mine: Fields, { says, changedBy }: DocumentFields, newer: Fields): FieldChange[] {
  return fieldNames
    .filter((field) => !isSame(field, says, newer) && !isSame(field, mine, newer))
    .map((field): FieldChange => {
      const by = changedBy[field] ?? null
      const silent = isSilent(field, newer)
      return { field, changedBy: by, isSilent: silent, take: by === 'person' || silent ? 'mine' : 'document' }
    })
}
