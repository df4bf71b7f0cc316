import type { Handlers } from '../contract/calls.ts'
import type { ruleCalls } from '../contract/ruleCalls.ts'
import type { Emit } from '../ports.ts'
import { forgetRules, getKeptRow, keepRules, listKept } from './keptRules.ts'
import type { DeskPorts } from './mendGroup.ts'
import { RuleOffers } from './RuleOffers.ts'
import { learn } from './teach.ts'

type RulePorts = DeskPorts & { emit: Emit; mended: (changed: number) => { changed: number } }

export function ruleHandlers({ emit, mended, ...ports }: RulePorts): Handlers<keyof typeof ruleCalls> {
  const { db, now } = ports
  const offers = new RuleOffers(ports.readers)
  const told = () => {
    for (const name of ['rules.changed', 'changes.changed'] as const) emit(name)
  }
  return {
    'rules.list': () => listKept(db),
    'rules.keep': async ({ id }) => {
      const { layout } = await ports.readings.of(db, id)
      const kept = keepRules(db, id, layout, now())
      told()
      return kept
    },
    'rules.forget': ({ id }) => {
      forgetRules(db, id, now())
      told()
    },
    'rules.offers': ({ id }) => offers.of(db, id),
    'rules.apply': async ({ id, keptId }) => mended(await learn(ports, id, getKeptRow(db, keptId).steps)),
  }
}
