import type { CallInput } from '../../../src-main/contract/calls.ts'
import type { MistakeReason } from '../../../src-main/contract/mistakeReasons.ts'
import type { QuestionType } from '../../../src-main/contract/questionTypes.ts'

/** One choice each; `all` and empty texts narrow nothing. */
export type MistakeFilter = {
  /** 0: all banks. */
  bankId: number
  section: string
  type: QuestionType | 'all'
  reason: MistakeReason | 'all'
  text: string
}

export const noFilter: MistakeFilter = { bankId: 0, section: '', type: 'all', reason: 'all', text: '' }

type Wanted = NonNullable<CallInput<'mistakes.list'>['filter']>

export const wantedOf = ({ section, type, reason, text }: MistakeFilter): Wanted => ({
  ...(section !== '' && { sections: [section] }),
  ...(type !== 'all' && { types: [type] }),
  ...(reason !== 'all' && { reasons: [reason] }),
  ...(text.trim() !== '' && { text: text.trim() }),
})

export const narrows = (filter: MistakeFilter): boolean =>
  filter.bankId !== 0 || Object.keys(wantedOf(filter)).length > 0
