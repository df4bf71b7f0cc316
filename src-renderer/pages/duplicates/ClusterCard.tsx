import { CircleQuestionMark, Equal, TriangleAlert } from 'lucide-react'
import { type ReactNode, type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswersCompared, DuplicateCluster } from '../../../src-main/contract/duplicateCalls.ts'
import { Button } from '../../components/Button.tsx'
import { cx } from '../../components/cx.ts'
import { KeySign } from '../../components/KeySign.tsx'
import { Tag } from '../../components/Tag.tsx'
import { CopyColumn } from './CopyColumn.tsx'

type ClusterCardProps = {
  cluster: DuplicateCluster
  keepId: number
  isCurrent: boolean
  isBusy: boolean
  ref: Ref<HTMLElement>
  onKeep: (id: number) => void
  onMerge: () => void
  onDecide: (decision: 'keep' | 'ignore') => void
  onFocus: () => void
}

/** All places of one question side by side, and what can be done with them. */
export function ClusterCard(props: ClusterCardProps) {
  const { cluster, keepId, isCurrent, isBusy, ref, onKeep, onMerge, onDecide, onFocus } = props
  const { t } = useTranslation()
  const choice = useId()
  const { questions, answers } = cluster
  const [first, second] = questions
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-current={isCurrent || undefined}
      aria-label={t('common.pair', { label: t(`duplicates.answers.${answers}`), value: first?.stem ?? '' })}
      onFocus={onFocus}
      className={cx(
        '@container scroll-mt-4 overflow-hidden rounded-xl border bg-surface shadow-raised outline-offset-2',
        isCurrent ? 'border-accent' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5 sm:px-5">
        <Compared answers={answers} />
        <span className="text-sm text-muted">{t('duplicates.places', { count: questions.length })}</span>
        <div className="ml-auto flex flex-wrap gap-2">
          <Button size="small" look="ghost" disabled={isBusy} onClick={() => onDecide('ignore')}>
            {t('duplicates.ignore')}
            {isCurrent && <KeySign>I</KeySign>}
          </Button>
          <Button size="small" disabled={isBusy} onClick={() => onDecide('keep')}>
            {t(questions.length === 2 ? 'duplicates.keepBoth' : 'duplicates.keepAll')}
            {isCurrent && <KeySign>K</KeySign>}
          </Button>
          <Button size="small" look="primary" disabled={isBusy} onClick={onMerge}>
            {t('duplicates.merge')}
            {isCurrent && (
              <kbd aria-hidden className="font-sans text-xs opacity-80 max-sm:hidden">
                M
              </kbd>
            )}
          </Button>
        </div>
      </div>
      <fieldset className="min-w-0">
        <legend className="sr-only">{t('duplicates.which')}</legend>
        <ul className="grid gap-px bg-line @2xl:grid-cols-2 @2xl:[&>:last-child:nth-child(odd)]:col-span-2">
          {questions.map((copy, at) => (
            <CopyColumn
              key={copy.id}
              copy={copy}
              other={(at === 0 ? second : first) ?? copy}
              sign={at + 1}
              choice={choice}
              isKept={copy.id === keepId}
              answers={answers}
              onKeep={() => onKeep(copy.id)}
            />
          ))}
        </ul>
      </fieldset>
    </section>
  )
}

const looks: Record<AnswersCompared, { tone: 'bad' | 'warn' | 'good'; icon: ReactNode }> = {
  different: { tone: 'bad', icon: <TriangleAlert aria-hidden /> },
  unknown: { tone: 'warn', icon: <CircleQuestionMark aria-hidden /> },
  alike: { tone: 'good', icon: <Equal aria-hidden /> },
}

function Compared({ answers }: { answers: AnswersCompared }) {
  const { t } = useTranslation()
  const { tone, icon } = looks[answers]
  return (
    <Tag tone={tone}>
      {icon}
      {t(`duplicates.answers.${answers}`)}
    </Tag>
  )
}
