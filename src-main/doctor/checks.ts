import { findWrongOutcomes } from '../attempts/outcomes.ts'
import type { CheckName, Finding } from '../contract/doctorCalls.ts'
import { type AlteredRow, findAlteredRows } from '../db/checksums/keepChecksums.ts'
import type { Db } from '../db/openDatabase.ts'
import { isWhole } from '../db/packed.ts'
import { countWrongTerms } from '../db/searchIndex/keepSearchIndex.ts'
import { findWrongForms } from '../duplicates/forms.ts'
import { findWrongCards } from '../memory/wrongCards.ts'
import { findWrongMistakes } from '../mistakes/mistakeBook.ts'
import { findWrongTopics } from '../statistics/wrongTopics.ts'
import { findWrongBankCounts } from './mendBankCounts.ts'

type Sqlite = Db['$client']
type SqlRow = Record<string, string | number>

/** Rows that should not be there, each turned into words. */
const finding = (sqlite: Sqlite, check: CheckName, query: string, words: (row: SqlRow) => string): Finding => ({
  check,
  problems: (sqlite.prepare(query).all() as SqlRow[]).map(words),
})

export function checkDatabase(sqlite: Sqlite): Finding[] {
  // the check itself does not ask whether another process wrote to the index that this connection has read
  sqlite.prepare("SELECT 1 FROM question_search WHERE question_search MATCH 'x' LIMIT 1").get()
  const integrity = (sqlite.pragma('integrity_check') as { integrity_check: string }[]).map(
    (row) => row.integrity_check,
  )
  const broken = sqlite.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return [
    { check: 'integrity', problems: integrity.filter((line) => line !== 'ok') },
    {
      check: 'foreignKeys',
      problems: broken.map(({ table, rowid, parent }) => `${table} ${rowid} points to a missing ${parent}`),
    },
  ]
}

const problemOf = ({ table, row, isMissing }: AlteredRow) =>
  `${table.name} ${row} is not as it was written${isMissing ? ': it has no checksum' : ''}`

/** A bit that was lost in a text: nothing else tells. */
export const checkRows = (sqlite: Sqlite): Finding[] => [
  { check: 'rows', problems: findAlteredRows(sqlite).map(problemOf) },
]

export function checkSearch(sqlite: Sqlite): Finding[] {
  const wrong = countWrongTerms(sqlite)
  const problems = wrong === 0 ? [] : [`${wrong} words are looked up wrongly: the search index is stale`]
  return [{ check: 'search', problems }]
}

export const checkDuplicates = (db: Db): Finding[] => [
  {
    check: 'duplicates',
    problems: findWrongForms(db).map(
      (id) => `question ${id} is known by what it does not ask: its copies are not found`,
    ),
  },
]

const ledgersThatDoNotSum = `
  SELECT i.id, i.name, e.blocks, (SELECT sum(value) FROM json_each(i.ledger)) AS counted
  FROM bank_import i JOIN extraction e ON e.document_id = i.document_id
  WHERE i.ledger IS NOT NULL AND counted <> e.blocks`

export const countsThatDoNotAgree = `
  SELECT i.id, i.name, i.recognised, i.added + i.repeated AS saved,
    (SELECT count(*) FROM origin o WHERE o.import_id = i.id) + i.removed AS places
  FROM bank_import i JOIN job j ON j.id = i.job_id
  WHERE j.state = 'done' AND (i.recognised <> saved OR saved <> places)`

const leftBehind = `
  SELECT i.id, i.name, j.state FROM bank_import i JOIN job j ON j.id = i.job_id
  WHERE j.state IN ('failed', 'cancelled') AND EXISTS (SELECT 1 FROM origin o WHERE o.import_id = i.id)`

export const jobsWithoutImport = `
  SELECT id, state FROM job WHERE (kind = 'ingest' AND id NOT IN (SELECT job_id FROM bank_import))
    OR (kind IN ('ask', 'askByScript') AND id NOT IN (SELECT job_id FROM assist))`

/** An import's change is open as long as its job goes on. */
export const changesLeftOpen = `
  SELECT c.id FROM change c WHERE c.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM job j WHERE j.id = c.job_id AND j.state NOT IN ('done', 'failed', 'cancelled'))`

const unreadableChanges = `
  SELECT r.change_id AS id, count(*) AS rows FROM change_row r WHERE NOT json_valid(coalesce(r.before, '{}'))
    OR NOT json_valid(coalesce(r.after, '{}')) OR (r.kind = 'removed' AND r.before IS NULL)
    OR NOT EXISTS (SELECT 1 FROM sqlite_schema s WHERE s.type = 'table' AND s.name = r.table_name)
  GROUP BY r.change_id`

export const checkChanges = (sqlite: Sqlite): Finding[] => [
  finding(sqlite, 'changesLeftOpen', changesLeftOpen, ({ id }) => `change ${id} is open though its job has ended`),
  finding(
    sqlite,
    'changeLog',
    unreadableChanges,
    ({ id, rows }) => `change ${id} has ${rows} rows that cannot be read`,
  ),
]

/** What was read of documents is packed, with a checksum that says whether it is still what was written. */
function alteredReadings(sqlite: Sqlite): string[] {
  const altered = (query: string, words: (row: SqlRow) => string) => {
    const problems: string[] = []
    for (const row of sqlite.prepare(query).iterate() as Iterable<SqlRow & { packed: Buffer }>)
      if (!isWhole(row.packed)) problems.push(words(row))
    return problems
  }
  return [
    ...altered(
      'SELECT document_id, source AS packed FROM extraction',
      ({ document_id: id }) => `what was read of document ${id} was altered`,
    ),
    ...altered(
      'SELECT document_id, page, content AS packed FROM scanned_page',
      ({ document_id: id, page }) => `what was read of page ${Number(page) + 1} of document ${id} was altered`,
    ),
  ]
}

function checkLedgers(sqlite: Sqlite): Finding {
  const { check, problems } = finding(sqlite, 'ledgers', ledgersThatDoNotSum, ({ id, name, blocks, counted }) => {
    return `import ${id} (${name}) accounts for ${counted} of ${blocks} blocks`
  })
  return { check, problems: [...problems, ...alteredReadings(sqlite)] }
}

export const checkImports = (sqlite: Sqlite): Finding[] => [
  checkLedgers(sqlite),
  finding(sqlite, 'importCounts', countsThatDoNotAgree, ({ id, name, recognised, saved, places }) => {
    return `import ${id} (${name}) recognised ${recognised}, saved ${saved}, at ${places} places`
  }),
  finding(
    sqlite,
    'leftBehind',
    leftBehind,
    ({ id, name, state }) => `import ${id} (${name}) is ${state} but left questions`,
  ),
  finding(sqlite, 'orphans', jobsWithoutImport, ({ id, state }) => `job ${id} (${state}) belongs to no import`),
]

export function checkBooks(db: Db): Finding[] {
  const { attempts, questions } = findWrongOutcomes(db)
  const cards = findWrongCards(db)
  return [
    {
      check: 'outcomes',
      problems: [
        ...attempts.map((id) => `the outcome of answer ${id} is not that of its last grade`),
        ...questions.map((id) => `the progress of question ${id} is not that of its answers`),
      ],
    },
    {
      check: 'statistics',
      problems: findWrongTopics(db).map(({ day, bankId, type, section }) => {
        const when = day === null ? 'in all' : `on ${day}`
        return `the counts ${when} of bank ${bankId}, ${type}, section "${section}" are not those of its answers`
      }),
    },
    {
      check: 'bankCounts',
      problems: findWrongBankCounts(db).map(({ bankId, counted }) => `bank ${bankId} is counted wrongly: ${counted}`),
    },
    {
      check: 'mistakes',
      problems: findWrongMistakes(db).map((id) => `the mistake book does not agree with the answers to question ${id}`),
    },
    {
      check: 'cards',
      problems: [
        ...cards.questions.map((id) => `the card of question ${id} does not follow from its reviews`),
        ...cards.attempts.map((id) => `answer ${id} is graded, but not rated`),
      ],
    },
  ]
}
