import { FileSearch, Flag, type LucideIcon, Pencil, Star, StickyNote, Volume2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listenKey, type Tool, toolKeys } from '../../answering/keys/questionKey.ts'
import { cx } from '../../components/cx.ts'
import { IconButton } from '../../components/IconButton.tsx'

type QuestionToolsProps = {
  /** What the person has put beside the question already. */
  used: ReadonlySet<Tool>
  /** What cannot be had before the answer. */
  waiting: ReadonlySet<Tool>
  onUse: (tool: Tool) => void
  /** Reads the question out; undefined where there is no voice. */
  onListen: (() => void) | undefined
}

const icons: Record<Tool, LucideIcon> = {
  bookmark: Star,
  note: StickyNote,
  source: FileSearch,
  edit: Pencil,
  report: Flag,
}
const tools = ['bookmark', 'note', 'source', 'edit', 'report'] as const satisfies readonly Tool[]

/** What one can do about a question besides answering it, each with its key. */
export function QuestionTools({ used, waiting, onUse, onListen }: QuestionToolsProps) {
  const { t } = useTranslation()
  return (
    <div role="toolbar" aria-label={t('tools.label')} className="-mr-2.5 ml-auto flex">
      {onListen && (
        <IconButton
          label={t('tools.withKey', { name: t('tools.listen'), key: listenKey })}
          aria-keyshortcuts={listenKey}
          className="size-11"
          onClick={onListen}
        >
          <Volume2 aria-hidden />
        </IconButton>
      )}
      {tools.map((tool) => {
        const Icon = icons[tool]
        const isUsed = used.has(tool)
        const isWaiting = waiting.has(tool)
        const name = isWaiting ? t('tools.sourceLater') : t(isUsed ? `tools.used.${tool}` : `tools.${tool}`)
        return (
          <IconButton
            key={tool}
            label={t('tools.withKey', { name, key: toolKeys[tool] })}
            aria-disabled={isWaiting || undefined}
            aria-pressed={tool === 'bookmark' ? isUsed : undefined}
            aria-keyshortcuts={toolKeys[tool]}
            className={cx(
              'size-11 aria-disabled:opacity-40',
              isUsed && (tool === 'bookmark' ? 'text-warn!' : 'text-accent-ink!'),
            )}
            onClick={() => onUse(tool)}
          >
            <Icon aria-hidden fill={isUsed && tool === 'bookmark' ? 'currentColor' : 'none'} />
          </IconButton>
        )
      })}
    </div>
  )
}
