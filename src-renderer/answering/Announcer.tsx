import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from '../../src-main/contract/practiceCalls.ts'
import { useAnswerWords } from '../components/question/useAnswerWords.ts'
import { shownKey } from './input/shownLetters.ts'

type AnnouncerProps = { asked: AskedQuestion; crossed: readonly string[] }

/** Reads out the result, and which options are ruled out. It is in the page before there is anything: a live region is heard only when its text changes. */
export function Announcer({ asked, crossed }: AnnouncerProps) {
  const { t } = useTranslation()
  const words = useAnswerWords()
  const { attempt } = asked
  const verdict = attempt && t(`practice.verdict.${attempt.verdict}`)
  const key = attempt?.key?.kind === 'text' ? null : attempt?.key
  const text = key ? t('practice.announce', { verdict, answer: words.key(shownKey(asked, key)) }) : verdict
  const signs = words.key(shownKey(asked, { kind: 'options', labels: [...crossed] }))
  return (
    <>
      <p aria-live="assertive" className="sr-only">
        {text}
      </p>
      <p aria-live="polite" className="sr-only">
        {!attempt && crossed.length > 0 && t('practice.struckOut', { signs })}
      </p>
    </>
  )
}
