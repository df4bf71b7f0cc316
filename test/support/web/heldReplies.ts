import type { Page } from 'playwright'
import type { CallName } from '../../../src-main/contract/calls.ts'

/** From now on the host does not answer this call before it is let go, as if its disk were slow. */
export async function holdReplies(page: Page, name: CallName): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(`**/call/${name}`, async (route) => {
    await promise
    await route.continue().catch(() => {}) // the page may be closed meanwhile
  })
  return resolve
}
