import type { RuleStep } from '../contract/readingRules.ts'

/** Returns the steps without what belongs to one document alone. */
export const lastingOf = (steps: readonly RuleStep[]): RuleStep[] =>
  steps.filter(({ only, rules }) => only === undefined && rules.length > 0).map(({ rules }) => ({ rules, except: [] }))
