import type { KeyboardEvent } from 'react'

/** The keys that save where Enter begins a new line, as this machine's keyboard names them. */
export const saveKeys = navigator.platform.startsWith('Mac') ? '⌘ + Enter' : 'Ctrl + Enter'

/** Saves and goes on. */
export const nextKeys = saveKeys.replace(' + ', ' + Shift + ')

/** Saves on those keys, wherever in the form they are pressed; with Shift it goes on, where there is more. */
export const onSaveKeys = (save: () => void, saveAndNext?: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.stopPropagation()
  if (event.repeat) return
  if (event.shiftKey && saveAndNext) saveAndNext()
  else save()
}
