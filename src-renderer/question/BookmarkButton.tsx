import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { IconButton } from '../components/IconButton.tsx'

type BookmarkButtonProps = { questionId: number; bookmarked: boolean }

/** Sets and takes off the bookmark; filled while it is set. */
export function BookmarkButton({ questionId, bookmarked }: BookmarkButtonProps) {
  const { t } = useTranslation()
  const annotate = useAction('questions.annotate')
  return (
    <IconButton
      label={t('question.bookmark')}
      aria-pressed={bookmarked}
      onClick={() => void annotate.run({ id: questionId, bookmarked: !bookmarked })}
      className={bookmarked ? 'text-accent-ink hover:text-accent-ink' : undefined}
    >
      <Star aria-hidden className={bookmarked ? 'fill-current' : undefined} />
    </IconButton>
  )
}
