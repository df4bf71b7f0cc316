import type { MouseEvent } from 'react'

/** On mouse down: a button used by mouse leaves the focus where it is, so that Enter goes on there and does not press it again. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault()
