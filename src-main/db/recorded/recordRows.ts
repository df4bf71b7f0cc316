import type Database from 'better-sqlite3'
import { recordedTables } from './recordedTables.ts'
import { columnOf, imageOf, keyOf, type TableShape, tableShape } from './tableShape.ts'

const all = ({ columns }: TableShape) => columns.map(({ name }) => name)
/** A table of keys alone has nothing that could change. */
const differs = (names: readonly string[]) =>
  names.length === 0
    ? '0'
    : `(${names.map((name) => `${columnOf('OLD', name)} IS NOT ${columnOf('NEW', name)}`).join(' OR ')})`

/** A row of `change_row`, where a change is being recorded. */
const note = (shape: TableShape, row: 'OLD' | 'NEW', kind: string, before: string, after: string) => `
  INSERT INTO change_row (change_id, pass, table_name, key, kind, before, after)
  SELECT change_id, pass, '${shape.name}', ${keyOf(shape, row)}, '${kind}', ${before}, ${after} FROM recording WHERE true
  ON CONFLICT (change_id, pass, table_name, key) DO UPDATE SET`

const onAdded = (shape: TableShape) => `${note(shape, 'NEW', 'added', 'NULL', 'NULL')}
  kind = CASE kind WHEN 'none' THEN 'added' ELSE 'changed' END,
  after = CASE kind WHEN 'none' THEN NULL ELSE ${imageOf(shape, 'NEW', shape.recorded)} END;`

const onChanged = (shape: TableShape, recorded: readonly string[]) =>
  `${note(shape, 'NEW', 'changed', imageOf(shape, 'OLD', all(shape)), imageOf(shape, 'NEW', recorded))}
  after = CASE kind WHEN 'changed' THEN excluded.after END;
  ${shape.name === 'question' ? 'INSERT INTO edited VALUES (NEW.id);' : ''}`

const onRemoved = (shape: TableShape) => `${note(shape, 'OLD', 'removed', imageOf(shape, 'OLD', all(shape)), 'NULL')}
  kind = CASE kind WHEN 'added' THEN 'none' ELSE 'removed' END, after = NULL;
  INSERT INTO gone SELECT '${shape.name}', ${keyOf(shape, 'OLD')} FROM recording;`

/** A row that goes with another: its parent is gone already. */
function isTakenAlong({ goesIf, parents }: TableShape): string {
  const gone = parents
    .filter(({ on_delete }) => on_delete === 'CASCADE')
    .map(({ table, from, to }) => {
      const has = `${columnOf(`"${table}"`, to ?? 'id')} = ${columnOf('OLD', from)}`
      return `(${columnOf('OLD', from)} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${table}" WHERE ${has}))`
    })
  return [...(goesIf ? [goesIf] : []), ...gone].join(' OR ')
}

const trigger = (name: string, when: string, body: string) => `CREATE TEMP TRIGGER "${name}" ${when} BEGIN ${body} END;`

const refuse = (name: string) =>
  `SELECT RAISE(ABORT, 'a change of "${name}" is to be recorded (changes/recordChange.ts)');`
const unrecorded = 'NOT EXISTS (SELECT 1 FROM recording)'

function refusals({ name, grows, recorded }: TableShape): string[] {
  return [
    ...(grows
      ? []
      : [trigger(`${name}_is_not_added`, `BEFORE INSERT ON main."${name}" WHEN ${unrecorded}`, refuse(name))]),
    trigger(
      `${name}_is_not_changed`,
      `BEFORE UPDATE ON main."${name}" WHEN ${unrecorded} AND ${differs(recorded)}`,
      refuse(name),
    ),
    trigger(`${name}_is_not_removed`, `BEFORE DELETE ON main."${name}" WHEN ${unrecorded}`, refuse(name)),
  ]
}

function triggersOf(shape: TableShape): string[] {
  const { name, records, grows, recorded, links, staysLinked } = shape
  const on = `ON main."${name}"`
  if (records === 'always')
    return [
      ...refusals(shape),
      ...(grows ? [] : [trigger(`${name}_added`, `AFTER INSERT ${on}`, onAdded(shape))]),
      trigger(`${name}_changed`, `AFTER UPDATE ${on} WHEN ${differs(recorded)}`, onChanged(shape, recorded)),
      trigger(`${name}_removed`, `AFTER DELETE ${on}`, onRemoved(shape)),
    ]
  const changed =
    links && `AFTER UPDATE OF ${links.columns.join(', ')} ${on} WHEN ${links.if} AND ${differs(links.columns)}`
  const relinked = `BEFORE UPDATE OF ${links?.columns.join(', ')} ${on} WHEN ${unrecorded} AND ${links?.if}`
  return [
    ...(staysLinked ? [trigger(`${name}_stays_linked`, relinked, refuse(name))] : []),
    ...(links && changed ? [trigger(`${name}_changed`, changed, onChanged(shape, links.columns))] : []),
    trigger(`${name}_removed`, `AFTER DELETE ${on} WHEN ${isTakenAlong(shape)}`, onRemoved(shape)),
  ]
}

/** What goes by the bank of a question is of that bank: moved there with it. */
const followBank = `
  CREATE TEMP TRIGGER question_goes_elsewhere AFTER UPDATE OF bank_id ON main.question WHEN OLD.bank_id <> NEW.bank_id
  BEGIN
    UPDATE outcome SET bank_id = NEW.bank_id WHERE question_id = NEW.id;
    UPDATE progress SET bank_id = NEW.bank_id WHERE question_id = NEW.id;
    UPDATE card SET bank_id = NEW.bank_id WHERE question_id = NEW.id;
  END;`

/** What follows from an answer goes over to another question with it. That question may yet be on its way back. */
const followAnswer = `
  CREATE TEMP TRIGGER answer_goes_over AFTER UPDATE OF question_id ON main.attempt WHEN OLD.question_id <> NEW.question_id
  BEGIN
    UPDATE review SET question_id = NEW.question_id WHERE attempt_id = NEW.id;
    UPDATE outcome SET question_id = NEW.question_id WHERE attempt_id = NEW.id;
  END;`

/** A place in a document that goes, with its question or alone, is counted by an import that stays. */
const countRemoved = `
  CREATE TEMP TRIGGER origin_is_counted AFTER DELETE ON main.origin
  BEGIN
    UPDATE bank_import SET removed = removed + 1 WHERE id = OLD.import_id;
  END;`

/**
 * What is being recorded, and what has been touched since it began: a change that goes on over many transactions is long, and what
 * one of them did is not to be looked for in all of it.
 */
const recording = `
  CREATE TEMP TABLE recording (change_id INTEGER NOT NULL, pass INTEGER NOT NULL);
  CREATE TEMP TABLE edited (question_id INTEGER NOT NULL);
  CREATE TEMP TABLE gone (table_name TEXT NOT NULL, key TEXT NOT NULL);`

/**
 * Makes this connection record what changes in the tables of the library, and refuse what is changed outside of a recording. The
 * triggers are the connection's own: made from the tables as they stand, they are in no migration's way.
 */
export function recordRows(sqlite: Database.Database): void {
  if (sqlite.pragma('table_info(change_row)', { simple: true }) === undefined) return
  sqlite.pragma('temp_store = MEMORY')
  sqlite.exec(recording)
  const shapes = recordedTables.flatMap((table) => tableShape((query) => sqlite.prepare(query).all(), table) ?? [])
  sqlite.exec([...shapes.flatMap(triggersOf), followBank, followAnswer, countRemoved].join('\n'))
}
