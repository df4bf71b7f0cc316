import { Flag, StickyNote } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotations } from '../../src-main/contract/annotationCalls.ts'
import { cx } from '../components/cx.ts'
import { Tag } from '../components/Tag.tsx'

/** What a person wrote beside a question: tags, note and report; nothing where there is nothing. */
export function AnnotationLines({ annotations }: { annotations: Annotations }) {
  const { t } = useTranslation()
  const { note, tags, report } = annotations
  if (note === null && report === null && tags.length === 0) return null
  return (
    <div className="mt-3 space-y-1.5 text-sm">
      {tags.length > 0 && (
        <ul aria-label={t('question.tags')} className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag} className="max-w-full min-w-0 *:max-w-full *:truncate">
              <Tag>{tag}</Tag>
            </li>
          ))}
        </ul>
      )}
      {note !== null && (
        <Line icon={<StickyNote aria-hidden />} name={t('question.noteText')} text={note} tone="text-muted" />
      )}
      {report !== null && (
        <Line icon={<Flag aria-hidden />} name={t('question.reported')} text={report} tone="text-bad" />
      )}
    </div>
  )
}

type LineProps = { icon: ReactNode; name: string; text: string; tone: string }

const Line = ({ icon, name, text, tone }: LineProps) => (
  <p className="flex gap-2 [&_svg]:mt-1 [&_svg]:size-3.5 [&_svg]:shrink-0">
    <span className={cx('flex', tone)}>
      {icon}
      <span className="sr-only">{name}</span>
    </span>
    <span className="prose-text line-clamp-4 min-w-0">{text}</span>
  </p>
)
