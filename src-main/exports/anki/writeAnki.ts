import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { sqliteFile } from '../../db/sqliteFile.ts'
import type { ExportedCard, ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { lostPictures } from '../set/picturesOf.ts'
import { type Language, words } from '../texts/words.ts'
import { Losses, type Written } from '../Written.ts'
import { ankiSchema } from './ankiSchema.ts'
import { deckId, deckName, deckOptions, decks } from './decks.ts'
import { mediaName, noteFields } from './noteFields.ts'
import { noteTypeId, noteTypes } from './noteTypes.ts'

const day = 86_400_000

/**
 * An .apkg: `collection.anki2` (schema 11), `media` and its files. A note type for each type of question, a deck for each section,
 * tags; where the set has cards, they are due when they are due here, with their FSRS memory state, which Anki takes over.
 */
export function writeAnki(set: ExportedSet, language: Language): Written {
  const losses = new Losses()
  const files: [string, Uint8Array][] = []
  const names: Record<string, string> = {}
  for (const picture of set.pictures.values()) {
    if (picture.mime === null) continue
    const place = String(files.length)
    names[place] = mediaName({ ...picture, mime: picture.mime })
    files.push([place, picture.bytes])
  }
  for (const question of set.questions) losses.add('pictures', lostPictures(set, question))
  const text = (value: string) => new TextEncoder().encode(value)
  const parts: [string, Uint8Array][] = [
    ['collection.anki2', collection(set, language)],
    ['media', text(JSON.stringify(names))],
    ...files,
  ]
  return { bytes: zipSync(Object.fromEntries(parts), { mtime: new Date(set.madeAt) }), leftOut: losses.counts }
}

function collection(set: ExportedSet, language: Language): Uint8Array {
  const word = words[language]
  const { madeAt, questions } = set
  const seconds = Math.floor(madeAt / 1000)
  // due days count from here; a whole number of days before, so that nothing overdue is negative
  const created = seconds - (seconds % 86_400) - 3650 * 86_400
  const names = questions.map(deckName)
  const conf = {
    nextPos: questions.length + 1,
    estTimes: true,
    activeDecks: [1],
    sortType: 'noteFld',
    timeLim: 0,
    sortBackwards: false,
    addToCur: true,
    curDeck: 1,
    newBury: true,
    newSpread: 0,
    dueCounts: true,
    curModel: String(noteTypeId('single')),
    collapseTime: 1200,
  }
  const models = JSON.stringify(noteTypes(word, madeAt))
  const col = [
    1,
    created,
    madeAt,
    madeAt,
    11,
    0,
    0,
    0,
    JSON.stringify(conf),
    models,
    JSON.stringify(decks(names, madeAt)),
    JSON.stringify(deckOptions),
    '{}',
  ]
  const notes = questions.map((question, at) =>
    noteRow(question, noteFields(set, question, word), madeAt + at, seconds),
  )
  const cards = questions.map((question, at) => {
    const did = deckId(names[at] ?? '')
    return [madeAt + at, madeAt + at, did, 0, seconds, -1, ...scheduleRow(question.card, at, created)]
  })
  return sqliteFile(ankiSchema, [
    { table: 'col', rows: [col] },
    { table: 'notes', rows: notes },
    { table: 'cards', rows: cards },
  ])
}

const plain = (html: string) => html.replace(/<[^<>]*>/g, '').trim()

/** The uid is the guid, so that a second export updates a note instead of doubling it. */
function noteRow(question: ExportedQuestion, fields: readonly string[], id: number, seconds: number) {
  const sorted = plain(fields[0] ?? '')
  const checksum = createHash('sha1').update(sorted).digest().readUInt32BE(0)
  const tags = question.tags.map((tag) => tag.replace(/\s+/g, '_'))
  return [
    id,
    question.uid,
    noteTypeId(question.type),
    seconds,
    -1,
    tags.length > 0 ? ` ${tags.join(' ')} ` : '',
    fields.join('\x1f'),
    sorted,
    checksum,
    0,
    '',
  ]
}

/** type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data. */
function scheduleRow(card: ExportedCard | null, place: number, created: number): (string | number)[] {
  if (!card) return [0, 0, place, 0, 0, 0, 0, 0, 0, 0, 0, '']
  const due = Math.floor((card.due - created * 1000) / day)
  const interval = Math.max(1, Math.round((card.due - card.lastReview) / day))
  const memory = JSON.stringify({ s: round(card.stability), d: round(card.difficulty), dr: 0.9 })
  return [2, 2, due, interval, 2500, card.reps, card.lapses, 0, 0, 0, 0, memory]
}

const round = (value: number) => Math.round(value * 1000) / 1000
