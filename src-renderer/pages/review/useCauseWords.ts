import { useTranslation } from 'react-i18next'
import type { DeskGroup } from '../../../src-main/contract/deskCalls.ts'
import { issueText } from '../../components/question/IssueTags.tsx'

/** A group's cause in a sentence, what is proposed, and its layout. */
export function useCauseWords() {
  const { t, i18n } = useTranslation()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const quoted = (line: string) => `“${line}”`
  return {
    cause: ({ cause, forms, samples, questionIds }: DeskGroup) => {
      const count = questionIds.length
      const lines =
        cause === 'doubt'
          ? [...new Set(forms.map(issueText))].map((issue) => t(`issues.${issue}`))
          : (samples.length > 0 ? samples : forms).map(quoted)
      return t(`review.alike.${cause}`, { count, lines: list.format(lines) })
    },
    proposal: ({ cause }: DeskGroup) => (cause === 'doubt' ? undefined : t(`review.proposal.${cause}`)),
    layout: ({ layout }: DeskGroup) => {
      if (!layout) return undefined
      const type = t(`types.${layout.type}`)
      return layout.options > 0 ? t('review.layout', { type, count: layout.options }) : type
    },
  }
}
