import type { Key } from '../../contract/questionTypes.ts'
import type { ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { Losses, type Written } from '../Written.ts'

/** As `recognise --json` prints an answer (docs/command-line.md). */
function answerOf(key: Key | null): string | boolean | string[] | null {
  if (!key) return null
  if (key.kind === 'options') return key.labels.join('')
  if (key.kind === 'truth') return key.value
  return key.kind === 'text' ? key.text : key.blanks.map((wordings) => wordings.join('||'))
}

/**
 * The fields of `recognise --json` and what a library knows besides; pictures as base64 under `pictures`, by the hash that
 * questions name. For programs: the archive (docs/archive-format.md) is what keeps everything.
 */
export function writeJson(set: ExportedSet): Written {
  const losses = new Losses()
  for (const question of set.questions)
    losses.add('missingFiles', question.images.filter(({ image }) => !set.pictures.has(image)).length)
  const pictures = [...set.pictures.values()].map(({ sha256, mime, bytes }) => [
    sha256,
    { mime, base64: Buffer.from(bytes).toString('base64') },
  ])
  const json = {
    format: 'qquiz-questions',
    version: 1,
    name: set.title,
    questions: set.questions.map(questionJson),
    ...(pictures.length > 0 && { pictures: Object.fromEntries(pictures) }),
  }
  return { bytes: new TextEncoder().encode(`${JSON.stringify(json, null, 1)}\n`), leftOut: losses.counts }
}

const questionJson = (question: ExportedQuestion) => ({
  uid: question.uid,
  bank: question.bank,
  number: question.number,
  type: question.type,
  stem: question.stem,
  options: question.options,
  answer: answerOf(question.key),
  answerOrigin: question.keyOrigin,
  explanation: question.explanation,
  explanationOrigin: question.explanationOrigin,
  section: question.section,
  ...(question.tags.length > 0 && { tags: question.tags }),
  ...(question.note !== null && { note: question.note }),
  ...(question.images.length > 0 && { images: question.images }),
  ...(question.sources.length > 0 && { sources: question.sources }),
  ...(question.mistake && { mistake: question.mistake }),
  ...(question.card && { card: question.card }),
})
