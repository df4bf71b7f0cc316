import type { CallName } from '../../src-main/contract/calls.ts'
import type { EventName } from '../../src-main/contract/events.ts'

const bankCounts = ['banks.list', 'banks.get'] as const

/** Which answers an event makes stale. Whoever shows one of them asks again. */
export const staleAfter: Record<EventName, readonly CallName[]> = {
  'banks.changed': [...bankCounts, 'imports.list', 'mistakes.list', 'practice.get', 'practice.listOpen'],
  'questions.changed': [
    ...bankCounts,
    'questions.list',
    'questions.get',
    'questions.sources',
    'questions.history',
    'questions.annotations',
    'questions.tags',
    'mistakes.list',
    'assist.plan',
  ],
  'annotations.changed': [
    'questions.annotations',
    'questions.tags',
    'questions.list',
    'questions.get',
    'mistakes.list',
  ],
  'imports.changed': [...bankCounts, 'imports.list', 'imports.get'],
  'practice.changed': [
    ...bankCounts,
    'practice.get',
    'practice.listOpen',
    'practice.question',
    'questions.list',
    'questions.history',
  ],
  'mistakes.changed': [...bankCounts, 'mistakes.list'],
  'settings.changed': ['settings.get', 'models.providers', 'assist.plan'],
  'assist.changed': ['assist.list', 'assist.get', 'assist.suggestions', 'assist.plan'],
  'imports.opened': [...bankCounts, 'imports.list'],
}
