import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PaletteEntry } from './usePalette.tsx'

const look =
  'flex min-h-10 w-full items-center gap-3 rounded-lg px-3 py-1.5 text-left text-sm hover:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted'

const entriesIn = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>('a, button') ?? [])]

/** From the box into the entries by arrows, and back; Enter opens the first. Keys of an unfinished word are the input method's. */
export function paletteKeys(list: RefObject<HTMLElement | null>, box: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const entries = entriesIn(list.current)
    const at = entries.indexOf(document.activeElement as HTMLElement)
    const isInBox = document.activeElement === box.current
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && (isInBox || at >= 0)) {
      const next = entries[at + step]
      if (next) next.focus()
      else if (step < 0) box.current?.focus()
      event.preventDefault()
    } else if (event.key === 'Enter' && isInBox && entries[0]) {
      event.preventDefault()
      entries[0].click()
    }
  }
}

type PaletteProps = {
  entries: readonly PaletteEntry[]
  list: RefObject<HTMLUListElement | null>
  keys: (event: KeyboardEvent) => void
}

/** What can be gone to or done, above the questions that were found. */
export function Palette({ entries, list, keys }: PaletteProps) {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  return (
    <ul
      ref={list}
      aria-label={t('search.goTo')}
      className="mt-4 rounded-xl border border-line bg-surface p-1.5 shadow-raised"
    >
      {entries.map((entry) => (
        <li key={entry.key}>
          {'href' in entry ? (
            <Link href={entry.href} state={entry.state} onKeyDown={keys} className={look}>
              <Line entry={entry} />
            </Link>
          ) : (
            <button type="button" onClick={entry.act} onKeyDown={keys} className={look}>
              <Line entry={entry} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

const Line = ({ entry: { icon, name, about } }: { entry: PaletteEntry }) => (
  <>
    <span aria-hidden className="contents">
      {icon}
    </span>
    <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
    <span className="max-w-[45%] truncate text-muted">{about}</span>
  </>
)
