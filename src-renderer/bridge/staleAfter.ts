import type { EventName } from '../../src-main/contract/events.ts'
import { callTable, type ShownCall } from './callTable.ts'

const isShown = (name: string): name is ShownCall =>
  Object.hasOwn(callTable, name) && callTable[name as keyof typeof callTable].kind === 'shown'

const shownCalls = Object.keys(callTable).filter(isShown)

/** An answer is all of these at once ... */
const answering: readonly EventName[] = ['practice.changed', 'questions.changed', 'mistakes.changed']
/** ... but the page that gave it has put it into these already. A session of a hundred thousand is not sent after each. */
const knownToPage: readonly ShownCall[] = ['practice.get', 'practice.question']

function isStaleAfter(name: ShownCall, event: EventName): boolean {
  const after: readonly EventName[] = callTable[name].after
  if (event !== 'practice.answered') return after.includes(event)
  return !knownToPage.includes(name) && answering.some((each) => after.includes(each))
}

/** Which answers an event makes stale. Whoever shows one of them asks again. */
export const staleAfter = (event: EventName): ShownCall[] => shownCalls.filter((name) => isStaleAfter(name, event))

/** No event tells of a new day: what is due, planned and done today is another then. */
export const staleOnNewDay: readonly ShownCall[] = shownCalls.filter((name) => callTable[name].daily)
