import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { verdicts } from '../../../src-main/contract/choices.ts'
import type { AttemptView } from '../../../src-main/contract/practiceCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { useProviderName } from '../../components/useProviderName.ts'
import { GradedPoints } from './GradedPoints.tsx'
import { PendingGrade } from './PendingGrade.tsx'
import { SelfGrade } from './SelfGrade.tsx'

type GradeProps = { attempt: AttemptView; onGrade: (verdict: (typeof verdicts)[number]) => void }

/** Who graded and for what; whoever it was, the person has the last word. */
export function Grade({ attempt, onGrade }: GradeProps) {
  const { t } = useTranslation()
  const providerName = useProviderName()
  const providers = useCall('models.providers').value
  const [isOverriding, setOverriding] = useState(false)
  const { attemptId, verdict, gradedBy, gradedWith, gradeDetails, pending } = attempt
  const isOwn = verdict === 'ungraded' || gradedBy === 'self'
  const provider = providers?.find(({ id }) => id === gradedWith?.provider)
  return (
    <>
      {pending && <PendingGrade attemptId={attemptId} pending={pending} />}
      {gradedWith && provider && (
        <p className="mt-4 text-sm text-muted">
          {t('grading.by', { model: gradedWith.model, provider: providerName(provider) })}
        </p>
      )}
      {gradeDetails && <GradedPoints details={gradeDetails} />}
      {isOwn || isOverriding ? (
        <SelfGrade verdict={verdict} onGrade={onGrade} />
      ) : (
        <Button look="ghost" size="small" className="mt-3 -ml-2.5" onClick={() => setOverriding(true)}>
          {t('grading.override')}
        </Button>
      )}
    </>
  )
}
