/**
 * The tables of the library that a change can touch, parents before children: in this order rows are put back. `always`: added,
 * changed and removed only within a change. `whenRemoved`: recorded only as they go with a row that they belong to.
 */
export type RecordedTable = {
  name: string
  records: 'always' | 'whenRemoved'
  /** Columns that follow from other rows: neither recorded when they change, nor put back. */
  follow?: readonly string[]
  /** Rows of it are added outside of a change. */
  grows?: true
  /** A column unique together with others, which two rows of a change may have swapped. */
  unique?: string
  /** What decides that a row goes with what is removed, where it is no reference. */
  goesIf?: string
  /** Columns put back in rows that stay: what else changes in the row is not the library's. `if`: which of their changes. */
  links?: { columns: readonly string[]; if: string }
  /** The links change only within a change, too. */
  staysLinked?: true
}

const always = (name: string, more: Partial<RecordedTable> = {}): RecordedTable => ({
  name,
  records: 'always',
  ...more,
})
const whenRemoved = (name: string, more: Partial<RecordedTable> = {}): RecordedTable => ({
  name,
  records: 'whenRemoved',
  ...more,
})

const isOver = (state: string) => `${state} IN ('done', 'cancelled')`

export const recordedTables: readonly RecordedTable[] = [
  always('bank', { unique: 'name' }),
  whenRemoved('job', {
    goesIf: "OLD.kind IN ('ingest', 'ask', 'askByScript')",
    links: { columns: ['state'], if: `${isOver('OLD.state')} AND ${isOver('NEW.state')}` },
  }),
  whenRemoved('job_step'),
  always('kept_rules'),
  always('bank_import', { follow: ['doubtful', 'removed'] }),
  always('question', { unique: 'content_hash' }),
  always('origin'),
  always('annotation'),
  always('question_tag'),
  always('duplicate_decision'),
  whenRemoved('question_edit'),
  whenRemoved('assist'),
  always('suggestion', { grows: true }),
  whenRemoved('bank_plan'),
  whenRemoved('blueprint'),
  whenRemoved('session'),
  whenRemoved('exam', { links: { columns: ['blueprint_id'], if: 'OLD.blueprint_id IS NOT NEW.blueprint_id' } }),
  whenRemoved('attempt', {
    links: { columns: ['question_id'], if: 'OLD.question_id <> NEW.question_id' },
    staysLinked: true,
  }),
  always('joined_answer'),
  whenRemoved('grade'),
  whenRemoved('review'),
  whenRemoved('session_question', {
    links: {
      columns: ['attempt_id', 'question_id', 'draft', 'crossed'],
      if: '((OLD.attempt_id IS NOT NULL AND NEW.attempt_id IS NULL) OR OLD.question_id <> NEW.question_id)',
    },
  }),
  whenRemoved('grading'),
  whenRemoved('outcome'),
  whenRemoved('progress'),
  whenRemoved('mistake_decision'),
  whenRemoved('mistake'),
  whenRemoved('card'),
]

/** Tables that no change records: kept for good, counted anew by triggers, or no part of the library. */
export const unrecordedTables: readonly string[] = [
  'document',
  'extraction',
  'scanned_page',
  'image',
  'setting',
  'memory_parameters',
  'model_request',
  'topic',
  'topic_day',
  'bank_count',
  'change',
  'change_row',
  'search_index',
  'row_checksum',
  'question_form',
  'question_search',
  ...['config', 'data', 'docsize', 'idx'].map((part) => `question_search_${part}`),
]
