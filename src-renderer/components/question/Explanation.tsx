import { useTranslation } from 'react-i18next'
import type { AnswerOrigin } from '../../../src-main/contract/questionTypes.ts'
import { RichText } from '../RichText.tsx'
import { ModelTag } from './ModelTag.tsx'
import { Pictures } from './Pictures.tsx'

export function Explanation({ text, origin }: { text: string; origin: AnswerOrigin }) {
  const { t } = useTranslation()
  return (
    <div className="mt-3 border-l-2 border-line pl-3.5">
      <p className="flex flex-wrap items-center gap-x-2.5 text-sm text-muted">
        {t('bank.explanation')}
        {origin === 'model' && <ModelTag />}
      </p>
      <RichText text={text} className="block" />
      <Pictures field="explanation" />
    </div>
  )
}
