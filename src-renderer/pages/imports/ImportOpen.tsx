import { ListChecks, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssistView } from '../../../src-main/contract/assistCalls.ts'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { openCount, readsBadly } from '../../shell/openCount.ts'
import { AskDialog } from './asking/AskDialog.tsx'
import { AssistLine } from './asking/AssistLine.tsx'
import { ColumnsButton } from './columns/ColumnsButton.tsx'
import { ReviewDialog } from './review/ReviewDialog.tsx'

type ImportOpenProps = { entry: ImportView; assists: readonly AssistView[] }

/** What a finished import left open, what can be done about it, and what became of earlier questions to a model. */
export function ImportOpen({ entry, assists }: ImportOpenProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'review' | 'ask'>()
  const count = openCount(entry)
  const close = () => setShown(undefined)
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2">
        <ButtonLink
          size="small"
          look={readsBadly(entry) ? 'primary' : 'secondary'}
          href={`/imports/${entry.id}/review`}
        >
          <ListChecks aria-hidden />
          {t('review.open')}
        </ButtonLink>
        {count > 0 && (
          <Button size="small" look="ghost" onClick={() => setShown('review')}>
            {t('asking.openReview')}
          </Button>
        )}
        <Button size="small" look={count > 0 ? 'secondary' : 'ghost'} onClick={() => setShown('ask')}>
          <Sparkles aria-hidden />
          {t('asking.ask')}
        </Button>
        <ColumnsButton entry={entry} />
      </div>
      {assists.map((assist) => (
        <AssistLine key={assist.id} assist={assist} />
      ))}
      {shown === 'review' && <ReviewDialog entry={entry} onAsk={() => setShown('ask')} onClose={close} />}
      {shown === 'ask' && <AskDialog importId={entry.id} onClose={close} />}
    </>
  )
}
