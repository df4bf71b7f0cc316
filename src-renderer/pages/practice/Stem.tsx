import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { Tool } from '../../answering/keys/questionKey.ts'
import { StemText } from '../../answering/StemText.tsx'
import { Facts } from '../../components/Facts.tsx'
import { QuestionTools } from './QuestionTools.tsx'

type StemProps = {
  asked: AskedQuestion
  tools: { used: ReadonlySet<Tool>; waiting: ReadonlySet<Tool>; use: (tool: Tool) => void }
  onListen: (() => void) | undefined
}

/** What is asked, with what one can do about the question above it. */
export function Stem({ asked, tools, onListen }: StemProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className="mb-1 flex items-center gap-x-4 max-sm:flex-wrap">
        <Facts
          whole={1}
          facts={[t(`types.${asked.type}`), asked.section, asked.bankName]}
          className="min-w-0 flex-1 max-sm:basis-full"
        />
        <QuestionTools used={tools.used} waiting={tools.waiting} onUse={tools.use} onListen={onListen} />
      </div>
      <StemText text={asked.stem} />
    </>
  )
}
