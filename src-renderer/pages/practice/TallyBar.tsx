import { useTranslation } from 'react-i18next'
import { cx } from '../../components/cx.ts'
import { useFormat } from '../../components/useFormat.ts'
import type { Tally } from './practiceState.ts'

const colours: Record<keyof Tally, string> = {
  correct: 'bg-good',
  partial: 'bg-warn',
  incorrect: 'bg-bad',
  ungraded: 'bg-edge',
  seen: 'bg-accent',
  open: 'bg-edge/35',
}
const kinds = [
  'correct',
  'partial',
  'incorrect',
  'ungraded',
  'seen',
  'open',
] as const satisfies readonly (keyof Tally)[]

/** The verdicts as a bar and in numbers, those that did not occur left out. */
export function TallyBar({ tally, isStudy = false }: { tally: Tally; isStudy?: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const present = kinds.filter((kind) => tally[kind] > 0)
  return (
    <>
      <div aria-hidden className="mt-6 flex h-2 gap-0.5 overflow-hidden rounded-full">
        {present.map((kind) => (
          <span key={kind} className={cx('min-w-1', colours[kind])} style={{ flexGrow: tally[kind] }} />
        ))}
      </div>
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
        {present.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <span aria-hidden className={cx('size-2 rounded-full', colours[kind])} />
            {isStudy && kind === 'open' ? t('study.open') : t(`summary.${kind}`)}
            <span className="font-medium">{format.number(tally[kind])}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
