import { useTranslation } from 'react-i18next'
import type { MistakeView } from '../../../src-main/contract/mistakeCalls.ts'
import { useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'

/** How often it was wrong, how far it is learnt or when it was, and where it is from. */
export function MistakeHead({ mistake, toLeave }: { mistake: MistakeView; toLeave: number | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const { question, bankName, timesWrong, rightInARow, lastWrongAt, leftAt, takenOut } = mistake
  const when = leftAt === null ? undefined : format.ago(leftAt, now)
  return (
    <p className="mb-2 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
      <span className="font-medium text-bad">{t('mistakes.timesWrong', { count: timesWrong })}</span>
      {when !== undefined && (
        <span className="text-good">
          {takenOut ? t('mistakes.takenOut', { when }) : t('mistakes.learnt', { when })}
        </span>
      )}
      {when === undefined && rightInARow > 0 && toLeave !== undefined && (
        <span className="text-good">{t('mistakes.rightInARow', { count: rightInARow, times: toLeave })}</span>
      )}
      <span>{t(`types.${question.type}`)}</span>
      <span className="min-w-0 break-words">{bankName}</span>
      {question.section !== null && question.section !== bankName && (
        <span className="min-w-0 break-words">{question.section}</span>
      )}
      <span className="sm:ml-auto">
        <span className="sr-only">{t('mistakes.when')} </span>
        {format.ago(lastWrongAt, now)}
      </span>
    </p>
  )
}
