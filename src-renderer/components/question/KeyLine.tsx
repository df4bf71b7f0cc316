import { useTranslation } from 'react-i18next'
import type { EditedFields } from '../../../src-main/contract/questionCalls.ts'
import { RichText } from '../RichText.tsx'
import { AnswerByModel } from './AnswerByModel.tsx'
import { ModelTag } from './ModelTag.tsx'
import { useAnswerWords } from './useAnswerWords.ts'

/** The answer in words, where the marked options do not show it already. */
export function KeyLine({ question }: { question: EditedFields }) {
  const { t } = useTranslation()
  const words = useAnswerWords()
  const { key, options } = question
  if (key?.kind === 'options' && key.labels.every((label) => options.some((option) => option.label === label))) {
    return question.keyOrigin === 'model' ? <AnswerByModel /> : null
  }
  return (
    <div className="mt-2 flex flex-wrap gap-x-2.5 gap-y-1">
      <span className="shrink-0 text-muted">{t('bank.answer')}</span>
      {key ? (
        <RichText text={words.key(key)} className="min-w-0 font-medium text-good" />
      ) : (
        <span className="text-warn">{t(question.keyOrigin === 'person' ? 'desk.noAnswer' : 'bank.noAnswer')}</span>
      )}
      {key && question.keyOrigin === 'model' && <ModelTag />}
    </div>
  )
}
