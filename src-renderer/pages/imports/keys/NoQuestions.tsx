import type { ImportView, KeyPaper } from '../../../../src-main/contract/importCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { ChoosePaper } from './ChoosePaper.tsx'
import { KeyOffer } from './KeyOffer.tsx'

/** Nobody looked closer, or it has answers that found no question. */
const mayAnswer = (entries: number, others: readonly KeyPaper[]): boolean =>
  others.length > 0 && (entries > 0 || others.some(({ given }) => given === null))

/** No questions were found: says so, unless it is the key of a paper that the library has, to which it can be given. */
export function NoQuestions({ entry }: { entry: ImportView }) {
  const { value, fault } = useCall('imports.papers', { id: entry.id })
  const give = useAction('imports.giveAnswers')
  if (!value && !fault) return null
  const { papers = [], entries = 0 } = value ?? {}
  const fitting = papers.filter(({ fits }) => fits)
  const others = papers.filter(({ fits }) => !fits)
  const giveTo = (paper: number) => void give.run({ id: entry.id, paper })
  return (
    <div className="flex flex-col gap-3">
      {fitting.length === 0 && entry.fault && <FaultNotice fault={entry.fault} />}
      {fitting.length > 0 && <KeyOffer papers={fitting} isBusy={give.pending} onGive={giveTo} />}
      {mayAnswer(entries, others) && (
        <ChoosePaper papers={others} isFirst={fitting.length === 0} isBusy={give.pending} onGive={giveTo} />
      )}
      {give.fault && <FaultNotice fault={give.fault} />}
    </div>
  )
}
