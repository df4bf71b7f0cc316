import { zstdCompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { strToU8, zipSync } from 'fflate'

type AnkiNoteType = {
  name: string
  fields: readonly string[]
  templates?: readonly { front: string; back: string }[]
}
export type AnkiContent = {
  types: readonly AnkiNoteType[]
  /** `type` is an index into `types`. */
  notes: readonly { type: number; deck?: string; values: readonly string[] }[]
  media?: Readonly<Record<string, Uint8Array>>
}

const bothSides = [{ front: '{{Front}}', back: '{{FrontSide}}<hr id=answer>{{Back}}' }]

/** Notes and cards stand alike in both schemas. Source of both: Anki's own rslib/src/storage/schema11.sql and its upgrades. */
const commonTables = `
  CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
    ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
    models text not null, decks text not null, dconf text not null, tags text not null);
  CREATE TABLE notes (
    id integer primary key, /* 0 */
    guid text not null,
    mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null,
    sfld integer not null, csum integer not null, flags integer not null, data text not null);
  CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null);
  CREATE INDEX ix_notes_csum on notes (csum);`

const newTables = `
  CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE  nocase, mtime_secs integer NOT NULL,
    usn integer NOT NULL, config blob NOT NULL);
  CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE  nocase, config blob NOT NULL,
    PRIMARY KEY (ntid, ord)) without rowid;
  CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE  nocase,
    mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
  CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE  nocase, mtime_secs integer NOT NULL,
    usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);`

/** An Anki package in the form before version 2.1.50 (`old`), or since then (`new`): compressed, with types in tables. */
export function buildAnki(content: AnkiContent, form: 'old' | 'new'): Uint8Array {
  const collection = buildCollection(content, form)
  const media = Object.entries(content.media ?? {})
  if (form === 'old') {
    const list = Object.fromEntries(media.map(([name], at) => [String(at), name]))
    const files = Object.fromEntries(media.map(([, bytes], at) => [String(at), bytes]))
    return zipSync({ 'collection.anki2': collection, media: strToU8(JSON.stringify(list)), ...files })
  }
  const pack = (bytes: Uint8Array) => new Uint8Array(zstdCompressSync(bytes))
  const list = Buffer.concat(media.map(([name]) => message(1, message(1, Buffer.from(name)))))
  const files = Object.fromEntries(media.map(([, bytes], at) => [String(at), pack(bytes)]))
  const dummy = buildCollection({ types: [{ name: 'Basic', fields: ['Front', 'Back'] }], notes: [upgrade] }, 'old')
  return zipSync({
    meta: new Uint8Array([8, 3]),
    'collection.anki21b': pack(collection),
    'collection.anki2': dummy,
    media: pack(list),
    ...files,
  })
}

const upgrade = { type: 0, values: ['Please update to the latest Anki version', ''] }

/** One field of a protobuf message; shorter than 16384 bytes. */
function message(number: number, bytes: Uint8Array): Buffer {
  const size = bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7]
  return Buffer.concat([Buffer.from([number * 8 + 2, ...size]), bytes])
}

function buildCollection({ types, notes }: AnkiContent, form: 'old' | 'new'): Uint8Array {
  const db = new Database(':memory:')
  db.exec(commonTables)
  const decks = [...new Set(['Default', ...notes.map(({ deck = 'Default' }) => deck)])]
  if (form === 'new') addNewTables(db, types, decks)
  const models = Object.fromEntries(types.map(modelOf))
  const named = Object.fromEntries(decks.map((name, at) => [at + 1, { name }]))
  db.prepare('INSERT INTO col VALUES (1,0,0,0,11,0,0,0,?,?,?,?,?)').run(
    '{}',
    form === 'old' ? JSON.stringify(models) : '{}',
    form === 'old' ? JSON.stringify(named) : '{}',
    '{}',
    '{}',
  )
  notes.forEach(({ type, deck = 'Default', values }, at) => {
    const id = 1_700_000_000_000 + at
    db.prepare("INSERT INTO notes VALUES (?,?,?,0,0,'',?,?,0,0,'')").run(
      id,
      `g${at}`,
      type + 1,
      values.join('\x1f'),
      values[0],
    )
    db.prepare('INSERT INTO cards VALUES (?,?,?,0)').run(id + 500, id, decks.indexOf(deck) + 1)
  })
  return withCollationOfAnki(db.serialize())
}

/** Anki's own order of letters, which other programs do not have; as long a name as the one that stood in for it. */
const withCollationOfAnki = (file: Buffer): Uint8Array =>
  new Uint8Array(Buffer.from(file.toString('latin1').replaceAll('COLLATE  nocase', 'COLLATE unicase'), 'latin1'))

const modelOf = ({ name, fields, templates = bothSides }: AnkiNoteType, at: number) =>
  [
    at + 1,
    {
      name,
      flds: fields.map((field, ord) => ({ name: field, ord })),
      tmpls: templates.map(({ front, back }, ord) => ({ ord, qfmt: front, afmt: back })),
    },
  ] as const

function addNewTables(db: Database.Database, types: readonly AnkiNoteType[], decks: readonly string[]): void {
  db.exec(newTables)
  types.forEach(({ name, fields, templates = bothSides }, at) => {
    db.prepare("INSERT INTO notetypes VALUES (?,?,0,0,x'')").run(at + 1, name)
    fields.forEach((field, ord) => {
      db.prepare("INSERT INTO fields VALUES (?,?,?,x'')").run(at + 1, ord, field)
    })
    templates.forEach(({ front, back }, ord) => {
      const config = Buffer.concat([message(1, Buffer.from(front)), message(2, Buffer.from(back))])
      db.prepare('INSERT INTO templates VALUES (?,?,?,0,0,?)').run(at + 1, ord, `Card ${ord + 1}`, config)
    })
  })
  decks.forEach((deck, at) => {
    db.prepare("INSERT INTO decks VALUES (?,?,0,0,x'',x'')").run(at + 1, deck.split('::').join('\x1f'))
  })
}
