import { Play, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PlanCheck } from '../../../../src-main/contract/examCalls.ts'
import { Button } from '../../../components/Button.tsx'
import { useExamWords } from '../../../components/useExamWords.ts'

type EditorFootProps = {
  check: PlanCheck | undefined
  isValid: boolean
  canSave: boolean
  canStart: boolean
  /** Left out where nothing was changed. */
  onReset: (() => void) | undefined
  onLower: () => void
  onStart: () => void
}

/** What the parts come to, whether it can be, and what to do with it. */
export function EditorFoot({ check, isValid, canSave, canStart, onReset, onLower, onStart }: EditorFootProps) {
  const { t } = useTranslation()
  const words = useExamWords()
  const total = check && {
    questions: t('common.questions', { count: check.questions }),
    points: words.worth(check.points),
  }
  return (
    <div className="sticky bottom-14 flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line bg-canvas py-4 md:bottom-0">
      <div className="flex min-w-0 flex-1 basis-full items-center justify-between gap-3 sm:basis-40">
        <div aria-live="polite" className="min-w-0">
          {isValid && total && <p className="text-lg font-semibold">{t('exams.editor.total', total)}</p>}
          {!isValid && (
            <p className="flex items-center gap-2 text-sm text-warn [&_svg]:size-4 [&_svg]:shrink-0">
              <TriangleAlert aria-hidden />
              {t('exams.editor.invalid')}
            </p>
          )}
        </div>
        {onReset && (
          <Button look="ghost" onClick={onReset}>
            {t('exams.editor.reset')}
          </Button>
        )}
      </div>
      {isValid && check?.isPossible === false && <Button onClick={onLower}>{t('exams.editor.lower')}</Button>}
      <Button type="submit" disabled={!canSave}>
        {t('exams.editor.save')}
      </Button>
      <Button look="primary" disabled={!canSave || !canStart} onClick={onStart}>
        <Play aria-hidden />
        {t('exams.editor.start')}
      </Button>
    </div>
  )
}
