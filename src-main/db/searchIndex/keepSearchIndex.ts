import type Database from 'better-sqlite3'
import { foldText } from './foldText.ts'
import { keyTexts } from './keyTexts.ts'
import { searchTerms } from './searchTerms.ts'

/** Counts up when terms are made otherwise: an index of another version is made anew when the library is opened. */
const version = 2

type Text = string | null
type Texts = [stem: Text, options: Text, key: Text, ...others: Text[]]

/** Options are kept as JSON. */
const optionTexts = (options: Text): string[] =>
  options === null ? [] : (JSON.parse(options) as { text: string }[]).map(({ text }) => text)

const textsOf = (stem: Text, options: Text, key: Text, ...others: Text[]): string[] => [
  stem ?? '',
  ...optionTexts(options),
  ...keyTexts(JSON.parse(key ?? 'null')),
  ...others.flatMap((text) => text ?? []),
]

/** Whether the words of a question hold a text as it stands, folded. */
const holds = (folded: string, ...texts: Texts): number =>
  Number(textsOf(...texts).some((text) => foldText(text).includes(folded)))

/** Plain characters, and Chinese ones that are no other way of writing plain ones. */
const isPlainOrHan = /^[\0-\x7f\u2018-\u201d\u3001-\u3011\u4e00-\u9fff]*$/
const isPlain = /^[\0-\x7f]*$/

/** Whether texts, as they are kept, may hold a text: in other characters, or behind the signs of JSON. */
function mayHold(folded: string, texts: string): number {
  if (texts === '') return 0
  if (texts.includes('\\')) return 1
  const isLowerEnough = isPlain.test(folded) && isPlainOrHan.test(texts)
  return Number((isLowerEnough ? texts.toLowerCase() : foldText(texts)).includes(folded))
}

/** Columns of a row `q` and what a person wrote beside it: all that a search looks at. */
export const writtenBeside = (id: string) => `(SELECT group_concat(written, char(10)) FROM (
    SELECT note AS written FROM annotation WHERE question_id = ${id} AND note IS NOT NULL
    UNION ALL SELECT tag FROM question_tag WHERE question_id = ${id}))`

/** SQL of the texts of a question `q`, in the order in which `search_terms` and `search_holds` take them. */
export const searchedTexts = `q.stem, q.options, q.key, q.explanation, q.section, ${writtenBeside('q.id')}`

const forget = (id: string) => `DELETE FROM question_search WHERE rowid = ${id};`
const note = (where: string) => `
  INSERT INTO question_search (rowid, terms) SELECT q.id, search_terms(${searchedTexts}) FROM question q WHERE ${where};`

const trigger = (name: string, when: string, body: string) =>
  `CREATE TEMP TRIGGER "${name}_is_searchable" ${when} BEGIN ${body} END;`

const anew = (id: string) => forget(id) + note(`q.id = ${id}`)

const triggers = [
  trigger('new_question', 'AFTER INSERT ON main.question', anew('NEW.id')),
  trigger(
    'changed_question',
    'AFTER UPDATE OF stem, options, key, explanation, section ON main.question',
    anew('NEW.id'),
  ),
  trigger('no_question', 'AFTER DELETE ON main.question', forget('OLD.id')),
  trigger('new_note', 'AFTER INSERT ON main.annotation WHEN NEW.note IS NOT NULL', anew('NEW.question_id')),
  trigger('changed_note', 'AFTER UPDATE OF note ON main.annotation', anew('NEW.question_id')),
  trigger('no_note', 'AFTER DELETE ON main.annotation WHEN OLD.note IS NOT NULL', anew('OLD.question_id')),
  trigger('new_tag', 'AFTER INSERT ON main.question_tag', anew('NEW.question_id')),
  trigger('no_tag', 'AFTER DELETE ON main.question_tag', anew('OLD.question_id')),
]

const isOfNow = (sqlite: Database.Database): boolean =>
  sqlite.prepare('SELECT version FROM search_index').pluck().get() === version

/** Makes the index of all questions anew, in one transaction. */
export function rebuildSearchIndex(sqlite: Database.Database): void {
  const rebuild = sqlite.transaction(() => {
    sqlite.exec(`
      INSERT INTO question_search (question_search) VALUES ('delete-all');
      ${note('true')}
      INSERT INTO question_search (question_search) VALUES ('optimize');
      DELETE FROM search_index;`)
    sqlite.prepare('INSERT INTO search_index (version) VALUES (?)').run(version)
  })
  rebuild.immediate()
}

/**
 * Makes this connection keep the search index with every change of a question, a note or a tag, in the same transaction. The
 * triggers are the connection's own, as the terms are made by the program. An index of another version is made anew.
 */
export function keepSearchIndex(sqlite: Database.Database): void {
  if (sqlite.pragma('table_info(search_index)', { simple: true }) === undefined) return
  const options = { varargs: true, deterministic: true }
  sqlite.function('search_terms', options, (...texts: Texts) => searchTerms(textsOf(...texts)))
  sqlite.function('search_holds', options, holds)
  sqlite.function('search_may_hold', { deterministic: true }, mayHold)
  sqlite.exec(triggers.join('\n'))
  sqlite.exec('CREATE VIRTUAL TABLE temp.search_vocabulary USING fts5vocab(main, question_search, row)')
  if (!isOfNow(sqlite)) rebuildSearchIndex(sqlite)
}

/** Counts the terms that the index has for other questions than it should: 0 as long as nothing else writes into the library. */
export function countWrongTerms(sqlite: Database.Database): number {
  const right = new Map<string, number>()
  const rows = sqlite.prepare(`SELECT search_terms(${searchedTexts}) FROM question q`).pluck().iterate()
  for (const terms of rows as Iterable<string>)
    for (const term of terms.split(' ')) if (term !== '') right.set(term, (right.get(term) ?? 0) + 1)
  const held = sqlite.prepare('SELECT term, doc FROM search_vocabulary').raw().all() as [string, number][]
  const wrong = held.filter(([term, questions]) => right.get(term) !== questions).length
  return wrong + Math.max(0, right.size - held.length)
}
