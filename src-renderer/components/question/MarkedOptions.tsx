import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Key, Option, Response } from '../../../src-main/contract/questionTypes.ts'
import { cx } from '../cx.ts'
import { RichText } from '../RichText.tsx'
import { Pictures } from './Pictures.tsx'

type MarkedOptionsProps = { options: readonly Option[]; answer: Key | null; response: Response }

/** Options with what was chosen and what is right. Never by colour alone: each has its sign and its words. */
export function MarkedOptions({ options, answer, response }: MarkedOptionsProps) {
  const { t } = useTranslation()
  const right = answer?.kind === 'options' ? answer.labels : []
  const chosen = response.kind === 'options' ? response.labels : []
  return (
    <ul className="mt-2 space-y-1">
      {options.map(({ label, text }) => {
        const isRight = right.includes(label)
        const isWrong = answer !== null && chosen.includes(label) && !isRight
        return (
          <li
            key={label}
            className={cx(
              '-mx-2 flex items-start gap-2.5 rounded-md px-2 py-0.5',
              isRight && 'bg-good-soft text-good',
              isWrong && 'bg-bad-soft text-bad',
            )}
          >
            <span className={cx('w-4 shrink-0', isRight || isWrong ? 'font-semibold' : 'text-muted')}>{label}</span>
            <div className="min-w-0 flex-1">
              <RichText text={text} />
              <Pictures field="option" label={label} />
            </div>
            {(isRight || isWrong) && (
              <span className="flex shrink-0 items-center gap-1 text-sm/7">
                {isRight ? <Check aria-hidden className="size-4" /> : <X aria-hidden className="size-4" />}
                {isRight ? t('mistakes.right') : t('mistakes.yours')}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
