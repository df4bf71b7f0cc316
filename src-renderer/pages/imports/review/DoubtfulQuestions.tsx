import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src-main/contract/importCalls.ts'
import type { QuestionView } from '../../../../src-main/contract/questionCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { IssueTags } from '../../../components/question/IssueTags.tsx'
import { KeyLine } from '../../../components/question/KeyLine.tsx'
import { OptionList } from '../../../components/question/OptionList.tsx'
import { RichText } from '../../../components/RichText.tsx'
import { useNextFocus } from './useNextFocus.ts'

/** So many at a time; the next come up as these are settled. */
const shownAtOnce = 20

/** The questions to check, each of which a person can call right as it stands. */
export function DoubtfulQuestions({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const doubtful = useCall('imports.doubtful', { id: entry.id, limit: shownAtOnce })
  const settle = useAction('imports.settle')
  const { list, remember } = useNextFocus<HTMLUListElement>(doubtful.value)
  const questions = doubtful.value ?? []
  const fault = doubtful.fault ?? settle.fault
  const more = entry.doubtful - questions.length
  return (
    <>
      {fault && <FaultNotice fault={fault} onRetry={doubtful.reload} />}
      <ul ref={list} className="mt-3 space-y-3">
        {questions.map((question, index) => (
          <Doubtful
            key={question.id}
            question={question}
            disabled={settle.pending}
            onRight={() => {
              remember(index)
              void settle.run({ id: entry.id, questionIds: [question.id] })
            }}
          />
        ))}
      </ul>
      {more > 0 && <p className="mt-3 text-sm text-muted">{t('asking.review.more', { count: more })}</p>}
    </>
  )
}

type DoubtfulProps = { question: QuestionView; disabled: boolean; onRight: () => void }

function Doubtful({ question, disabled, onRight }: DoubtfulProps) {
  const { t } = useTranslation()
  const rightLabels = question.key?.kind === 'options' ? question.key.labels : []
  return (
    <li className="rounded-xl border border-line px-4 pt-3 pb-2.5">
      <div className="flex gap-2.5">
        {question.number !== null && <span className="shrink-0 leading-7 text-muted">{question.number}.</span>}
        <div className="min-w-0 flex-1">
          <RichText text={question.stem} className="block leading-7" />
          <OptionList options={question.options} rightLabels={rightLabels} />
          <KeyLine question={question} />
        </div>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <IssueTags question={question} />
        <Button size="small" className="ml-auto" disabled={disabled} onClick={onRight}>
          <Check aria-hidden />
          {t('asking.review.right')}
        </Button>
      </div>
    </li>
  )
}
