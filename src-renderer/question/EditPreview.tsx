import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { QuestionBody } from '../components/question/QuestionBody.tsx'
import type { EditedFields } from './editDraft.ts'
import { PicturesOf } from './PicturesOf.tsx'

type EditPreviewProps = {
  fields: EditedFields
  start: QuestionView
  /** Pictures that no question has yet. */
  added?: ReadonlyMap<string, string>
}

/** The question as it will be shown, while it is written. */
export function EditPreview({ fields, start, added }: EditPreviewProps) {
  const { t } = useTranslation()
  const { images = [] } = fields
  return (
    <section aria-label={t('question.preview')} className="rounded-xl bg-sunken px-4 py-3">
      <h3 className="mb-1 text-sm text-muted">{t('question.preview')}</h3>
      <PicturesOf questionId={start.id} number={start.number} images={images} added={added}>
        <QuestionBody question={{ ...start, ...fields, images }} showAnswer />
      </PicturesOf>
    </section>
  )
}
