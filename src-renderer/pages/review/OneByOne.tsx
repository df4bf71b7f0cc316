import { Check, ChevronLeft, ChevronRight, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { questionTypes } from '../../../src-main/contract/choices.ts'
import { isDoubtful } from '../../../src-main/contract/doubts.ts'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { IssueTags } from '../../components/question/IssueTags.tsx'
import { QuestionBody } from '../../components/question/QuestionBody.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Tag } from '../../components/Tag.tsx'
import { PicturesOf } from '../../question/PicturesOf.tsx'
import type { Review } from './useReview.ts'

/** One question of the group: accepted, or put right by a key. */
export function OneByOne({ review, questionId }: { review: Review; questionId: number }) {
  const { t } = useTranslation()
  const ids = review.group?.questionIds ?? []
  const at = ids.indexOf(questionId)
  const asked = useCall('questions.get', { id: questionId })
  const question = asked.outdated ? undefined : asked.value
  return (
    <section aria-label={t('review.one')} className="mt-4 rounded-xl border border-line bg-surface shadow-raised">
      <div className="flex items-center gap-2 border-b border-line px-3 py-1.5">
        <h2 className="flex-1 text-sm font-medium">{t('review.one')}</h2>
        {at >= 0 && (
          <span role="status" className="text-sm text-muted">
            {t('review.place', { at: at + 1, total: ids.length })}
          </span>
        )}
        <IconButton label={t('review.previousOne')} onClick={review.acts.previous}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton label={t('review.nextOne')} onClick={review.acts.next}>
          <ChevronRight aria-hidden />
        </IconButton>
      </div>
      {question ? <Shown question={question} review={review} /> : <div className="h-48" />}
    </section>
  )
}

function Shown({ question, review }: { question: QuestionView; review: Review }) {
  const { t } = useTranslation()
  return (
    <div className="px-4 py-3">
      <div className="flex gap-2.5">
        {question.number !== null && <span className="shrink-0 leading-7 text-muted">{question.number}.</span>}
        <div className="min-w-0 flex-1">
          <PicturesOf questionId={question.id} number={question.number} images={question.images}>
            <QuestionBody question={question} showAnswer />
          </PicturesOf>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <IssueTags question={question} />
        {!isDoubtful(question) && (
          <Tag tone="good">
            <Check aria-hidden />
            {t('review.sound')}
          </Tag>
        )}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Segmented
          label={t('bank.filter')}
          value={question.type}
          segments={questionTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
          onChange={(type) => review.acts.type(questionTypes.indexOf(type))}
        />
        <Button className="ml-auto" onClick={review.acts.edit}>
          <Pencil aria-hidden />
          {t('review.edit')}
        </Button>
        <Button look="primary" disabled={review.isBusy} onClick={review.acts.accept}>
          <Check aria-hidden />
          {t('review.accept')}
        </Button>
      </div>
    </div>
  )
}
