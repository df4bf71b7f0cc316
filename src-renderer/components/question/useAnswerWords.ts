import { useTranslation } from 'react-i18next'
import type { Key, Response } from '../../../src-main/contract/questionTypes.ts'

/** A key or a response in words: "AC", "对", "甲 / 乙；丙". */
export function useAnswerWords() {
  const { t, i18n } = useTranslation()
  const isChinese = i18n.language === 'zh'
  const comma = isChinese ? '' : ', '
  const semicolon = isChinese ? '；' : '; '
  const key = (answer: Key): string => {
    switch (answer.kind) {
      case 'options':
        return answer.labels.join(comma)
      case 'truth':
        return answer.value ? t('bank.true') : t('bank.false')
      case 'blanks':
        return answer.blanks.map((alternatives) => alternatives.join(' / ')).join(semicolon)
      case 'text':
        return answer.text
    }
  }
  const response = (answer: Response): string => {
    if (answer.kind !== 'blanks') return key(answer) || t('practice.noResponse')
    return answer.blanks.map((blank) => blank || t('practice.noResponse')).join(semicolon)
  }
  return { key, response }
}
