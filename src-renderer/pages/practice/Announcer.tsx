import { useTranslation } from 'react-i18next'
import type { AttemptView } from '../../../src-main/contract/practiceCalls.ts'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'

/** Reads the result out. It is in the page before there is one: a live region is heard only when its text changes. */
export function Announcer({ attempt }: { attempt: AttemptView | null }) {
  const { t } = useTranslation()
  const words = useAnswerWords()
  const verdict = attempt && t(`practice.verdict.${attempt.verdict}`)
  const key = attempt?.key?.kind === 'text' ? null : attempt?.key
  const text = key ? t('practice.announce', { verdict, answer: words.key(key) }) : verdict
  return (
    <p aria-live="assertive" className="sr-only">
      {text}
    </p>
  )
}
