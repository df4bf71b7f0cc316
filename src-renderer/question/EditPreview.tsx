import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { QuestionBody } from '../components/question/QuestionBody.tsx'
import type { EditedFields } from './editDraft.ts'
import { PicturesOf } from './PicturesOf.tsx'
import { imagesNow } from './useEditProblems.ts'

/** The question as it will be shown, while it is written. */
export function EditPreview({ fields, start }: { fields: EditedFields; start: QuestionView }) {
  const { t } = useTranslation()
  const images = imagesNow(fields, start)
  return (
    <section aria-label={t('question.preview')} className="rounded-xl bg-sunken px-4 py-3">
      <h3 className="mb-1 text-sm text-muted">{t('question.preview')}</h3>
      <PicturesOf questionId={start.id} number={start.number} images={images}>
        <QuestionBody question={{ ...start, ...fields, images }} showAnswer />
      </PicturesOf>
    </section>
  )
}
