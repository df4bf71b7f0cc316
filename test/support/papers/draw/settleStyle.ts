import type { Style } from '../axes/styleAxes.ts'
import { answerRules } from './rules/answerRules.ts'
import { formatRules } from './rules/formatRules.ts'
import { groupRules } from './rules/groupRules.ts'
import { kindRules } from './rules/kindRules.ts'
import { optionRules } from './rules/optionRules.ts'
import type { Circumstances } from './rules/Rule.ts'
import { scriptRules } from './rules/scriptRules.ts'

// a rule may bring about what an earlier one mends: the kind has the first and the last word
const rules = [
  ...scriptRules,
  ...formatRules,
  ...kindRules,
  ...groupRules,
  ...optionRules,
  ...answerRules,
  ...kindRules,
  ...groupRules,
]

/** Mends what no sane person would write; the tables count what is then printed. */
export function settleStyle(drawn: Style, at: Circumstances): Style {
  let style = drawn
  for (const rule of rules) if (rule.when(style, at)) style = { ...style, ...rule.so }
  return style
}
