import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import type { MenuAction } from '../components/ActionMenu.tsx'
import { Facts } from '../components/Facts.tsx'
import { IssueTags } from '../components/question/IssueTags.tsx'
import { QuestionBody } from '../components/question/QuestionBody.tsx'
import { AnnotationLines } from '../question/AnnotationLines.tsx'
import { BookmarkButton } from '../question/BookmarkButton.tsx'
import { PicturesOf } from '../question/PicturesOf.tsx'
import { QuestionMenu } from '../question/QuestionMenu.tsx'
import type { QuestionDialogs } from '../question/useQuestionDialogs.tsx'
import { SelectBox } from './SelectBox.tsx'
import type { Selection } from './useSelection.ts'

type QuestionCardProps = {
  index: number
  /** undefined while it is fetched: the card keeps its place. */
  question: QuestionView | undefined
  showAnswer: boolean
  dialogs: QuestionDialogs
  actions: readonly MenuAction[] | undefined
  selection: Selection
  /** Where it is from, in a list over several banks. */
  place?: string | undefined
}

export function QuestionCard({ index, question, showAnswer, dialogs, actions, selection, place }: QuestionCardProps) {
  const { t } = useTranslation()
  if (!question) return <div className="h-52 rounded-xl border border-line bg-surface" />
  return (
    <article className="rounded-xl border border-line bg-surface px-4 pt-4 pb-3.5 shadow-raised sm:px-5">
      <div className="flex gap-3">
        {selection.isOn && (
          <SelectBox
            label={t('desk.selectQuestion', { index: index + 1 })}
            isSelected={selection.ids.has(question.id)}
            onToggle={() => selection.toggle(question.id)}
          />
        )}
        <span aria-hidden className="min-w-5 pt-px text-sm leading-7 text-muted max-xs:hidden">
          {question.number ?? index + 1}
        </span>
        <div className="min-w-0 flex-1">
          <PicturesOf questionId={question.id} number={question.number} images={question.images}>
            <QuestionBody question={question} showAnswer={showAnswer} />
          </PicturesOf>
          <AnnotationLines annotations={question.annotations} />
          <Foot question={question} place={place} />
        </div>
        <div className="-mt-1.5 -mr-2 flex shrink-0 self-start max-xs:flex-col-reverse">
          <BookmarkButton questionId={question.id} bookmarked={question.annotations.bookmarked} />
          <QuestionMenu
            questionId={question.id}
            label={t('question.actions', { index: index + 1 })}
            dialogs={dialogs}
            more={actions}
          />
        </div>
      </div>
    </article>
  )
}

function Foot({ question, place }: Pick<QuestionCardProps, 'place'> & { question: QuestionView }) {
  const { t } = useTranslation()
  const { type, section, lastVerdict, isEdited } = question
  const words = [
    place ?? null,
    t(`types.${type}`),
    section && section !== t(`types.${type}`) ? section : null,
    lastVerdict && t(`bank.lastVerdict.${lastVerdict}`),
    isEdited && t('question.edited'),
  ]
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Facts facts={words} />
      <IssueTags question={question} />
    </div>
  )
}
