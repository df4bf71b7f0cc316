import { type ComponentType, lazy, Suspense, useState } from 'react'
import { HoldKeys, KeysOfPage } from '../answering/keys/HoldKeys.tsx'
import { KeysAhead } from '../answering/keys/KeysAhead.ts'
import { useTypedAhead } from '../answering/keys/useTypedAhead.ts'

/** A page whose code is no part of what the program begins with. */
export type LatePage<Props extends object> = {
  id: number
  /** It hands the keys that came too early to its questions itself. */
  takesKeys: boolean
  /** The page itself once its code is there; before, what waits for it. */
  shown: () => ComponentType<Props>
}

const all: (() => Promise<unknown>)[] = []

export function latePage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { takesKeys = false } = {},
): LatePage<Props> {
  let loaded: ComponentType<Props> | undefined
  const start = async () => {
    loaded = await load()
    return { default: loaded }
  }
  const late = lazy(start)
  const id = all.push(start)
  return { id, takesKeys, shown: () => loaded ?? late }
}

const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 200),
  )

/** Fetches the code of all pages while there is nothing else to do, so that going to one takes no time. */
export async function fetchPages(): Promise<void> {
  for (const start of all) {
    await whenIdle()
    // without the host it is asked for once more when the page is wanted
    await start().catch(() => {})
  }
}

type PageProps<Props extends object> = { of: LatePage<Props>; props: Props }

/** A page, at once where its code is there. What is pressed before is kept for it. */
export const Page = <Props extends object>({ of, props }: PageProps<Props>) => (
  <Awaited key={of.id} of={of} props={props} />
)

function Awaited<Props extends object>({ of, props }: PageProps<Props>) {
  // the same one for as long as it is seen
  const [Shown] = useState(() => of.shown())
  const [ahead] = useState(() => new KeysAhead())
  return (
    <KeysOfPage value={ahead}>
      <Suspense fallback={<HoldKeys />}>
        <Shown {...props} />
        {!of.takesKeys && <HandOver ahead={ahead} />}
      </Suspense>
    </KeysOfPage>
  )
}

function HandOver({ ahead }: { ahead: KeysAhead }) {
  useTypedAhead(ahead, true)
  return null
}
