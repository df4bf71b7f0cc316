import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { Key } from '../../../src-main/contract/questionTypes.ts'

/** The key by the letters under which the options are shown here; a label without an option stays as it is. */
export function shownKey({ options }: Pick<AskedQuestion, 'options'>, key: Key): Key {
  if (key.kind !== 'options') return key
  const signs = new Map(options.map(({ label, sign }) => [label, sign]))
  return { kind: 'options', labels: key.labels.map((label) => signs.get(label) ?? label).sort() }
}
