import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { QuestionImage } from '../../../src-main/contract/questionCalls.ts'
import type { Key } from '../../../src-main/contract/questionTypes.ts'

const signOf = ({ options }: Pick<AskedQuestion, 'options'>, label: string) =>
  options.find((option) => option.label === label)?.sign ?? label

/** The key by the letters under which the options are shown here; a label without an option stays as it is. */
export function shownKey(asked: Pick<AskedQuestion, 'options'>, key: Key): Key {
  if (key.kind !== 'options') return key
  return { kind: 'options', labels: key.labels.map((label) => signOf(asked, label)).sort() }
}

/** The pictures, with the answer its own; those of options by the letters under which they are shown here. */
export const shownImages = (asked: AskedQuestion): QuestionImage[] =>
  [...asked.images, ...((asked.attempt ?? asked.answer)?.images ?? [])].map((image) =>
    image.label === undefined ? image : { ...image, label: signOf(asked, image.label) },
  )
