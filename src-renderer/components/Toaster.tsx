import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

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
/** Notices that end by themselves. */
const passing = new Set<string>()

/** Ends what would end by itself: a dialog opens, and its buttons may lie under the notice. */
export function endPassingNotices(): void {
  for (const id of passing) toasts.close(id)
}

/** Shows a short notice in the corner. A bad one stays until it is closed. */
export function notify({ title, text, bad, action, topic }: Notice): void {
  const before = topic && lastOf.get(topic)
  if (before !== undefined) toasts.close(before)
  const id: string = toasts.add({
    title,
    description: text,
    type: bad ? 'bad' : 'good',
    priority: bad ? 'high' : 'low',
    timeout: bad ? 0 : 8000,
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
      <Toast.Viewport className="print:hidden fixed inset-x-4 bottom-20 z-20 flex flex-col gap-2 md:right-6 md:bottom-6 md:left-auto md:w-96">
        <ToastList />
      </Toast.Viewport>
    </Toast.Portal>
  </Toast.Provider>
)

function ToastList() {
  const { t } = useTranslation()
  return Toast.useToastManager().toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      {...notAsking}
      className="rounded-xl bg-surface shadow-float transition-[opacity,translate] duration-200 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-3 py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1 py-1.5 text-sm">
          <Toast.Title className="font-semibold break-words data-[type=bad]:text-bad" />
          <Toast.Description className="break-words text-muted" />
        </div>
        <Toast.Action className="h-8 shrink-0 rounded-md px-2.5 text-sm font-medium text-accent-ink hover:bg-accent-soft" />
        <Toast.Close
          aria-label={t('common.close')}
          {...reachable}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
