import { useEffect } from 'react'
import { useLocation } from 'wouter'

/** Ctrl+K, on a Mac Command+K: the search, from every page beside the navigation. A dialog keeps its keys. */
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
      else navigate('/search')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate])
}
