import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerView, AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { shownKey } from '../input/shownLetters.ts'
import { languageOf } from './languageOf.ts'
import { canSpeak, hush, type Said, say } from './speech.ts'

const questionParts = ({ stem, options }: AskedQuestion, page: string): Said[] => {
  const language = languageOf(stem, page)
  const parts = options.map(({ sign, text }) => ({ text: `${sign}. ${text}`, language: languageOf(text, language) }))
  return [{ text: stem, language }, ...parts]
}

/** Returns what reads the question out, and the answer once it is there; undefined where there is no voice. */
export function useReadAloud(asked: AskedQuestion, answer: AnswerView | null): (() => void) | undefined {
  const { t, i18n } = useTranslation()
  const words = useAnswerWords()
  const isOn = useCall('settings.get').value?.readAloud === true
  const page = i18n.language.startsWith('zh') ? 'zh-CN' : 'en-US'
  const answerParts = (): Said[] => {
    if (!answer) return []
    const language = languageOf(asked.stem, page)
    const key = answer.key && words.key(shownKey(asked, answer.key))
    const inOwn = (text: string): Said => ({ text, language: languageOf(text, language) })
    return [
      ...(key ? [{ text: t('practice.rightAnswer'), language: page }, inOwn(key)] : []),
      ...(answer.explanation ? [inOwn(answer.explanation)] : []),
    ]
  }
  const latest = useRef({ question: () => {}, answer: () => {} })
  useEffect(() => {
    latest.current = { question: () => say(questionParts(asked, page)), answer: () => say(answerParts()) }
  })
  const isAnswered = answer !== null
  useEffect(() => {
    if (isOn) latest.current[isAnswered ? 'answer' : 'question']()
  }, [isOn, isAnswered])
  useEffect(() => hush, [])
  return canSpeak() ? () => say([...questionParts(asked, page), ...answerParts()]) : undefined
}
