import { useTranslation } from 'react-i18next'
import { useCall } from '../../../bridge/useCall.ts'
import { Explanation } from '../../../components/question/Explanation.tsx'
import { hasExplanation } from '../../../components/question/hasExplanation.ts'
import { KeyLine } from '../../../components/question/KeyLine.tsx'
import { OptionList } from '../../../components/question/OptionList.tsx'
import { Pictures } from '../../../components/question/Pictures.tsx'
import { PicturesOf } from '../../../question/PicturesOf.tsx'

/** What would have been right, where nothing was answered. */
export function BlankAnswer({ questionId }: { questionId: number }) {
  const { t } = useTranslation()
  const { value: question } = useCall('questions.get', { id: questionId })
  if (!question) return null
  const { options, key, explanation, explanationOrigin, images } = question
  return (
    <PicturesOf questionId={questionId} number={question.number} images={images}>
      <p className="font-medium text-muted">{t('exams.report.blank')}</p>
      <OptionList options={options} rightLabels={key?.kind === 'options' ? key.labels : []} />
      <KeyLine question={question} />
      <Pictures field="answer" />
      {hasExplanation(question) && <Explanation text={explanation ?? ''} origin={explanationOrigin} />}
    </PicturesOf>
  )
}
