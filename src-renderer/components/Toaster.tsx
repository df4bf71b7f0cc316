import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlacedNotices } from './usePlacedNotices.ts'

const toasts = Toast.createToastManager()

type Notice = {
  title: string
  text: string
  bad?: boolean
  action?: { name: string; act: () => void }
  /** Takes the place of the one before on the same. */
  topic?: 'change'
}

/** No dialog: it asks for nothing, and the page goes on. */
const notAsking = { role: 'group', 'aria-modal': undefined } as const
/** It can be reached at all times. */
const reachable = { 'aria-hidden': undefined } as const

const lastOf = new Map<string, string>()
/** Notices that make way for a dialog: not those of what failed. */
const passing = new Set<string>()

/** A dialog opens, and its buttons may lie under the notice. */
export function endPassingNotices(): void {
  for (const id of passing) toasts.close(id)
}

/** How long a notice stands, unless the pointer or the focus is on it: what failed is to be understood, too. */
const stands = { good: 8000, bad: 16_000 }

/** Shows a short notice beside what can be pressed. */
export function notify({ title, text, bad, action, topic }: Notice): void {
  const before = topic && lastOf.get(topic)
  if (before !== undefined) toasts.close(before)
  const id: string = toasts.add({
    title,
    description: text,
    type: bad ? 'bad' : 'good',
    priority: bad ? 'high' : 'low',
    timeout: bad ? stands.bad : stands.good,
    onClose: () => passing.delete(id),
    actionProps: action && {
      children: action.name,
      onClick: () => {
        toasts.close(id)
        action.act()
      },
    },
  })
  if (!bad) passing.add(id)
  if (topic) lastOf.set(topic, id)
}

export const Toaster = ({ children }: { children: ReactNode }) => (
  <Toast.Provider toastManager={toasts}>
    {children}
    <Toast.Portal>
      <Notices />
    </Toast.Portal>
  </Toast.Provider>
)

function Notices() {
  const { t } = useTranslation()
  const shown = Toast.useToastManager().toasts
  const viewport = usePlacedNotices(shown.map(({ id }) => id).join())
  return (
    <Toast.Viewport
      ref={viewport}
      aria-label={t('common.notices')}
      className="group/notices print:hidden fixed z-20 flex flex-col gap-2"
    >
      {shown.map((toast) => (
        <Toast.Root
          key={toast.id}
          toast={toast}
          {...notAsking}
          className="@container rounded-xl border border-line bg-surface shadow-float transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          <Toast.Content className="flex items-start gap-x-3 py-2 pr-2 pl-4 @max-[16rem]:flex-wrap @max-[16rem]:pl-3">
            <div className="min-w-0 flex-1 py-1.5 text-sm @max-[16rem]:basis-[calc(100%-3rem)]">
              <Toast.Title className="font-semibold break-words group-data-short/notices:truncate data-[type=bad]:text-bad" />
              <Toast.Description className="line-clamp-6 break-words text-muted group-data-short/notices:hidden" />
            </div>
            <Toast.Action className="h-8 shrink-0 rounded-md px-2.5 text-sm font-medium text-accent-ink hover:bg-accent-soft @max-[16rem]:order-last @max-[16rem]:-ml-2" />
            <Toast.Close
              aria-label={t('common.close')}
              {...reachable}
              className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </Toast.Close>
          </Toast.Content>
        </Toast.Root>
      ))}
    </Toast.Viewport>
  )
}
