import { useTranslation } from 'react-i18next'
import { verdicts } from '../../../src-main/contract/choices.ts'
import type { Verdict } from '../../../src-main/contract/questionTypes.ts'
import { cx } from '../../components/cx.ts'
import { KeySign } from '../../components/KeySign.tsx'

type SelfGradeProps = { verdict: Verdict; onGrade: (verdict: (typeof verdicts)[number]) => void }

/** One's own grade, with the keys that give it. It can be changed until one goes on, and after. */
export function SelfGrade({ verdict, onGrade }: SelfGradeProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="mt-5">
      <legend className="mb-2 text-sm text-muted">{t('practice.selfGrade')}</legend>
      <div className="grid grid-cols-3 gap-2">
        {verdicts.map((each, index) => (
          <button
            key={each}
            type="button"
            aria-pressed={verdict === each}
            onClick={() => onGrade(each)}
            className={cx(
              'flex min-h-11 flex-wrap items-center justify-center gap-x-2 rounded-xl border px-2 py-1.5 text-sm font-medium transition-colors',
              verdict === each
                ? 'border-accent bg-accent-soft text-accent-ink'
                : 'border-line bg-surface hover:border-edge',
            )}
          >
            <KeySign>{index + 1}</KeySign>
            {t(`practice.verdict.${each}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
