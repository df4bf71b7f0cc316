import { useEffect, useRef } from 'react'
import { Button } from './Button.tsx'

type AskActionsProps = { text: string; keep: string; onKeep: () => void; act: string; onAct: () => void }

/** In place of a dialog's buttons, before something is lost. The focus is on what loses nothing. */
export function AskActions({ text, keep, onKeep, act, onAct }: AskActionsProps) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <p role="alert" className="mr-auto self-center font-medium">
        {text}
      </p>
      <Button ref={first} onClick={onKeep}>
        {keep}
      </Button>
      <Button look="danger" onClick={onAct}>
        {act}
      </Button>
    </>
  )
}
