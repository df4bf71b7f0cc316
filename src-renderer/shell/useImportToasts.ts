import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ImportView } from '../../src-main/contract/importCalls.ts'
import { useCall } from '../bridge/useCall.ts'
import { useSignal } from '../bridge/useSignal.ts'
import { notify } from '../components/Toaster.tsx'
import { useFaultText } from '../components/useFaultText.ts'
import { useUploads } from '../uploads/uploads.ts'
import { isRenewal, openCount } from './openCount.ts'

/** Tells through the system, only while the window is out of focus and only where that was allowed before: never asks. */
function notifyAway(title: string, text: string): void {
  if (document.hasFocus() || !('Notification' in window) || Notification.permission !== 'granted') return
  try {
    const notification = new Notification(title, { body: text })
    notification.onclick = () => window.focus()
  } catch {
    // some systems have the class and refuse to make one; the notice in the page is there anyway
  }
}

const isOver = (entry: ImportView) => entry.state === 'done' || entry.state === 'failed'

/**
 * Tells when an import ends while the person looks at something else than the imports, or at another window. Silent about those
 * over at start, about those of a backup that was restored, and about those that come back with a bank that was removed.
 */
export function useImportToasts(): void {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [path, navigate] = useLocation()
  const imports = useCall('imports.list', {}).value
  const isSending = useUploads().some(({ fault }) => fault === null)
  const seen = useRef<{ unfinished: ReadonlySet<number>; newest: number }>(undefined)
  const latest = useRef(imports)
  /** What was known of the library before a backup took its place. */
  const replaced = useRef<typeof imports>(undefined)
  useSignal('library.replaced', () => {
    seen.current = undefined
    replaced.current = latest.current
  })
  useEffect(() => {
    latest.current = imports
    if (!imports || imports === replaced.current) return
    const before = seen.current
    const ids = imports.map(({ id }) => id)
    seen.current = {
      unfinished: new Set(imports.filter((entry) => !isOver(entry)).map(({ id }) => id)),
      newest: Math.max(before?.newest ?? 0, ...ids),
    }
    const isNew = ({ id }: ImportView) => before !== undefined && (before.unfinished.has(id) || id > before.newest)
    const ended = imports.filter((entry) => isOver(entry) && isNew(entry))
    const [only] = ended
    // what reads badly is looked at first: at once where the person waits for it and for nothing else, and no key may be waiting for it
    if (
      only?.held &&
      !isRenewal(only) &&
      path === '/imports' &&
      !isSending &&
      imports.every((entry) => entry === only || (isOver(entry) && entry.fault?.code !== 'NO_QUESTIONS'))
    )
      navigate(`/imports/${only.id}/review`)
    for (const entry of ended) {
      const { document, bank, added, completed, fault, held, renews, answers } = entry
      const open = openCount(entry)
      const done = open > 0 ? t('imports.doneToReview', { count: open }) : t('imports.doneToast')
      const told = isRenewal(entry)
        ? {
            title: t('renewal.toast', { name: document.name }),
            text: t('renewal.toastText', { older: renews?.name ?? '' }),
          }
        : held
          ? { title: t('held.toast', { name: document.name }), text: t('held.toastText') }
          : answers
            ? { title: document.name, text: t('answerKey.given', { count: completed, name: answers.name }) }
            : { title: done, text: t('imports.doneToastText', { name: document.name, count: added }) }
      const title = fault ? t('imports.failedToast', { name: document.name }) : told.title
      const text = fault ? faultText(fault).title : told.text
      notifyAway(title, text)
      if (path === '/imports') continue
      const isOpen = fault !== null || open > 0
      const changes = { name: t('renewal.look'), act: () => navigate(`/imports/${entry.id}/renewal`) }
      const review = { name: t('review.open'), act: () => navigate(`/imports/${entry.id}/review`) }
      const plain = isOpen
        ? { name: t('imports.toastShow'), act: () => navigate('/imports') }
        : { name: t('imports.toastOpen'), act: () => navigate(`/banks/${bank.id}`) }
      notify({ title, text, bad: fault !== null, action: isRenewal(entry) ? changes : held ? review : plain })
    }
  })
}
