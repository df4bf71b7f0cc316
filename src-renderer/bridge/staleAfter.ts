import type { CallName } from '../../src-main/contract/calls.ts'
import type { EventName } from '../../src-main/contract/events.ts'

const exams = ['exams.get', 'exams.running', 'exams.blueprints', 'exams.report', 'exams.history'] as const
const examStock = ['exams.stock', 'exams.check', 'exams.propose', 'exams.blueprints'] as const
const bankCounts = ['banks.list', 'banks.get'] as const
const practiceCounts = ['practice.count', 'practice.facets', 'exams.proposeFrom'] as const
const plans = ['plan.get', 'plan.due', 'plan.today'] as const
const remembered = [...plans, 'cards.get', 'cards.rating', 'memory.get'] as const
const mistakes = ['mistakes.list', 'mistakes.facets'] as const
const statistics = [
  'statistics.today',
  'statistics.topics',
  'statistics.calendar',
  'statistics.due',
  'statistics.retention',
  'statistics.exams',
] as const

const stale = {
  'banks.changed': [
    ...bankCounts,
    'imports.list',
    ...mistakes,
    'practice.get',
    'practice.listOpen',
    ...exams,
    ...examStock,
    ...plans,
    ...statistics,
  ],
  'questions.changed': [
    ...bankCounts,
    'questions.list',
    'questions.get',
    'questions.sources',
    'questions.history',
    'questions.annotations',
    'questions.tags',
    'imports.doubtful',
    ...mistakes,
    ...statistics,
    'practice.question',
    'exams.question',
    ...practiceCounts,
    'grading.open',
    'assist.plan',
    ...examStock,
    ...plans,
  ],
  'annotations.changed': [
    ...practiceCounts,
    'questions.annotations',
    'questions.tags',
    'questions.list',
    'questions.get',
    ...mistakes,
  ],
  'practice.changed': [
    ...bankCounts,
    'practice.get',
    'practice.listOpen',
    'practice.question',
    'exams.question',
    ...practiceCounts,
    ...remembered,
    'questions.list',
    'questions.history',
    'grading.list',
    'grading.open',
    'exams.report',
    'exams.history',
    ...statistics,
  ],
  'plan.changed': [...remembered, ...practiceCounts, ...statistics],
  'imports.changed': [...bankCounts, 'imports.list', 'imports.get', 'imports.tables', 'imports.unresolved'],
  'mistakes.changed': [...bankCounts, ...mistakes, ...practiceCounts],
  'exams.changed': exams,
  'exams.handedIn': [...exams, 'exams.question'],
  'settings.changed': ['settings.get', 'app.info', 'models.providers', 'assist.plan', ...plans, ...practiceCounts],
  'assist.changed': ['assist.list', 'assist.get', 'assist.suggestions', 'assist.plan'],
  'imports.opened': [...bankCounts, 'imports.list'],
} as const satisfies Partial<Record<EventName, readonly CallName[]>>

/** The page that gave the answer has put it into these already. A session of a hundred thousand is not sent after each. */
const knownToPage: readonly CallName[] = ['practice.get', 'practice.question']

/** Which answers an event makes stale. Whoever shows one of them asks again. */
export const staleAfter: Record<EventName, readonly CallName[]> = {
  ...stale,
  'practice.answered': [
    ...new Set<CallName>([...stale['practice.changed'], ...stale['questions.changed'], ...stale['mistakes.changed']]),
  ].filter((name) => !knownToPage.includes(name)),
}

/** No event tells of a new day: what is due, planned and done today is another then. */
export const staleOnNewDay: readonly CallName[] = [...plans, ...practiceCounts, ...statistics]
