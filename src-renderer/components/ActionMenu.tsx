import { Menu } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type MenuAction = { name: string; icon: ReactNode; act: () => void; danger?: boolean }

/** The dots behind which the rarer actions are. */
export const ActionMenu = ({ label, actions }: { label: string; actions: readonly MenuAction[] }) => (
  <Menu.Root>
    <Menu.Trigger
      aria-label={label}
      className="print:hidden inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-muted transition-colors pointer-coarse:min-w-10 hover:bg-sunken hover:text-ink data-popup-open:bg-sunken data-popup-open:text-ink"
    >
      <Ellipsis aria-hidden className="size-[1.125rem]" />
    </Menu.Trigger>
    <Menu.Portal>
      <Menu.Positioner sideOffset={4} align="end" className="z-30 outline-none">
        <Menu.Popup className="min-w-40 rounded-xl bg-surface p-1 shadow-float outline-none transition-[scale,opacity] duration-100 data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0">
          {actions.map((action) => (
            <Menu.Item
              key={action.name}
              onClick={action.act}
              className={cx(
                'flex max-w-80 items-center gap-2.5 rounded-lg px-3 py-2 text-sm outline-none data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0',
                action.danger ? 'text-bad' : 'text-ink [&_svg]:text-muted',
              )}
            >
              {action.icon}
              <span className="truncate">{action.name}</span>
            </Menu.Item>
          ))}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  </Menu.Root>
)
