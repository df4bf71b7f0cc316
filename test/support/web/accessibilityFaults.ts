import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing fades any more and what closes is gone: half way a colour is none of the page's. What turns for ever goes on. */
const isSettled = () =>
  !document.querySelector('[data-starting-style], [data-ending-style]') &&
  document.getAnimations().every((animation) => animation.effect?.getTiming().iterations === Number.POSITIVE_INFINITY)

/**
 * What WCAG 2.2 A and AA find fault with on the page as it is, each with the element: contrast, names, roles, order; or what
 * the named rules of axe do.
 */
export async function accessibilityFaults(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source)
  await page.waitForFunction(isSettled)
  const results: AxeResults = await page.evaluate((runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    // nothing to load before: that is for pages with sound and films
    return axe.run(document, { runOnly, resultTypes: ['violations'], preload: false })
  }, rules ?? levels)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message}`),
  )
}
