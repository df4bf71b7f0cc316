import { useEffect } from 'react'
import { useLocation } from 'wouter'

const cameByKey = { cameByKey: true }

/** Goes back to where the key was pressed; without it, nowhere. */
export function leaveSearch(): void {
  if (Object(history.state).cameByKey === true) history.back()
}

/** Ctrl+K, on a Mac Command+K: the search, from every page beside the navigation, to which Escape leads back. A dialog keeps its keys. */
export function useSearchKey(): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== 'k') return
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return
      event.preventDefault()
      const box = document.querySelector<HTMLInputElement>('main input[type=search]')
      if (location.hash.startsWith('#/search')) box?.focus()
      else navigate('/search', { state: cameByKey })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate])
}
