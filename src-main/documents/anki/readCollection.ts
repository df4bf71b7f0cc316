import { protobufFields, protobufText } from './protobufFields.ts'
import { type Row, SqliteFile } from './SqliteFile.ts'

/** What the two sides of a card show: HTML with `{{Field}}` in it. */
export type Template = { front: string; back: string }
/** A kind of notes: the names of its fields, and the cards that are made of them. */
type NoteType = { fields: readonly string[]; templates: readonly Template[] }

/** `values` are HTML, one a field. */
export type Note = { type: NoteType; deck: string; values: readonly string[] }

const empty: NoteType = { fields: [], templates: [] }

/** All notes, in the order in which they were made, of a collection of either schema. Source: Anki's own rslib/src/storage. */
export function readCollection(bytes: Uint8Array): Note[] {
  const file = new SqliteFile(bytes)
  const types = file.hasTable('notetypes') ? newTypes(file) : undefined
  const decks = file.hasTable('decks') ? newDecks(file) : undefined
  const [settings] = file.rows('col')
  const typeById = types?.size ? types : oldTypes(text(settings?.get('models')))
  const deckById = decks?.size ? decks : oldDecks(text(settings?.get('decks')))
  const deckOfNote = new Map<number, number>()
  for (const card of file.rows('cards')) {
    const note = number(card.get('nid'))
    if (!deckOfNote.has(note)) deckOfNote.set(note, number(card.get('did')))
  }
  const notes: Note[] = []
  for (const row of file.rows('notes'))
    notes.push({
      type: typeById.get(number(row.get('mid'))) ?? empty,
      deck: deckById.get(deckOfNote.get(number(row.get('id'))) ?? 0) ?? '',
      values: text(row.get('flds')).split('\x1f'),
    })
  return notes
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

function newTypes(file: SqliteFile): Map<number, NoteType> {
  const fields = grouped(file.rows('fields'))
  const templates = grouped(file.rows('templates'))
  const types = new Map<number, NoteType>()
  for (const row of file.rows('notetypes')) {
    const id = number(row.get('id'))
    types.set(id, {
      fields: (fields.get(id) ?? []).map((field) => text(field.get('name'))),
      templates: (templates.get(id) ?? []).map((template) => packedTemplate(template.get('config'))),
    })
  }
  return types
}

function packedTemplate(config: unknown): Template {
  const shown = config instanceof Uint8Array ? protobufFields(config) : []
  return { front: protobufText(shown, 1), back: protobufText(shown, 2) }
}

function grouped(rows: Iterable<Row>): Map<number, Row[]> {
  const sorted = [...rows].sort((a, b) => number(a.get('ord')) - number(b.get('ord')))
  return Map.groupBy(sorted, (row) => number(row.get('ntid')))
}

function newDecks(file: SqliteFile): Map<number, string> {
  const decks = new Map<number, string>()
  for (const row of file.rows('decks'))
    decks.set(number(row.get('id')), text(row.get('name')).split('\x1f').join(' / '))
  return decks
}

type Json = Readonly<Record<string, unknown>>

const entriesOf = (json: string): [number, Json][] => {
  const value: unknown = json === '' ? {} : JSON.parse(json)
  return Object.entries(asObject(value)).map(([id, entry]) => [Number(id), asObject(entry)])
}

const asObject = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {})

const listOf = (value: unknown): Json[] =>
  (Array.isArray(value) ? value.map(asObject) : []).sort((a, b) => number(a.ord) - number(b.ord))

const oldTypes = (json: string): Map<number, NoteType> =>
  new Map(
    entriesOf(json).map(([id, type]) => {
      const fields = listOf(type.flds).map((field) => text(field.name))
      const templates = listOf(type.tmpls).map(({ qfmt, afmt }) => ({ front: text(qfmt), back: text(afmt) }))
      return [id, { fields, templates }]
    }),
  )

const oldDecks = (json: string): Map<number, string> =>
  new Map(entriesOf(json).map(([id, deck]) => [id, text(deck.name).split('::').join(' / ')]))
