import type { KeyboardEvent } from 'react'

/** The keys that save where Enter begins a new line, as this machine's keyboard names them. */
export const saveKeys = navigator.platform.startsWith('Mac') ? '⌘ + Enter' : 'Ctrl + Enter'

/** Saves on those keys, wherever in the form they are pressed. */
export const onSaveKeys = (save: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat) save()
}
