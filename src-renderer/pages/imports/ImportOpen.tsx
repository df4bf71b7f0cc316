import { ListChecks, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssistView } from '../../../src-main/contract/assistCalls.ts'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { StartPractising } from '../../held/StartPractising.tsx'
import { isRenewal, openCount, readsBadly } from '../../shell/openCount.ts'
import { AskDialog } from './asking/AskDialog.tsx'
import { AssistLine } from './asking/AssistLine.tsx'
import { ColumnsButton } from './columns/ColumnsButton.tsx'

type ImportOpenProps = { entry: ImportView; assists: readonly AssistView[] }

/** What a finished import left open, what can be done about it, and what became of earlier questions to a model. */
export function ImportOpen({ entry, assists }: ImportOpenProps) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const count = openCount(entry)
  const isBad = readsBadly(entry)
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2">
        {!entry.held && !isBad && <StartPractising bankId={entry.bank.id} />}
        {(!entry.held || isRenewal(entry)) && (
          <ButtonLink
            size="small"
            look={isBad && !entry.held ? 'primary' : 'secondary'}
            href={`/imports/${entry.id}/review`}
          >
            <ListChecks aria-hidden />
            {t('review.open')}
          </ButtonLink>
        )}
        {!entry.held && isBad && <StartPractising bankId={entry.bank.id} isSecond />}
        <Button size="small" look={count > 0 ? 'secondary' : 'ghost'} onClick={() => setAsking(true)}>
          <Sparkles aria-hidden />
          {t('asking.ask')}
        </Button>
        <ColumnsButton entry={entry} />
      </div>
      {assists.map((assist) => (
        <AssistLine key={assist.id} assist={assist} />
      ))}
      {isAsking && <AskDialog importId={entry.id} onClose={() => setAsking(false)} />}
    </>
  )
}
