import type { BrowserContextOptions, Page } from 'playwright'

export const phone: BrowserContextOptions = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }

type Point = readonly [right: number, down: number]
const steps = 8

/** Moves a finger over the page as a screen reports it, so that the browser pans and scrolls where it may. */
export async function moveFinger(page: Page, from: Point, by: Point): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove', step: number) => {
    const [x, y] = [from[0] + (by[0] * step) / steps, from[1] + (by[1] * step) / steps]
    return session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
  }
  await touch('touchStart', 0)
  for (let step = 1; step <= steps; step++) await touch('touchMove', step)
  // at rest when it is lifted: the browser would take the next tap for one that stops a fling
  await page.waitForTimeout(200)
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

/** What is on the screen to be tapped and lower than a finger needs. Links in running text may be. */
export const lowTargets = (page: Page, least = 40): Promise<string[]> =>
  page.evaluate((height) => {
    const taps = 'button, summary, select, a[href], label:has(input), [role=button], [role=switch]'
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return element.checkVisibility({ opacityProperty: false }) && width > 1 && height > 1
    }
    const isInText = (element: Element) => getComputedStyle(element).display === 'inline'
    // what is tapped around a small thing is in a pseudo element
    const heightOf = (element: Element) => {
      const around = Number.parseFloat(getComputedStyle(element, '::after').height) || 0
      return Math.max(element.getBoundingClientRect().height, around)
    }
    return [...document.querySelectorAll(taps)]
      .filter((element) => isSeen(element) && !isInText(element) && !element.matches('.sr-only, .sr-only *'))
      .filter((element) => heightOf(element) < height)
      .map((element) => {
        const name = element.getAttribute('aria-label') ?? element.textContent
        return `${element.tagName.toLowerCase()} "${name}" ${Math.round(heightOf(element))}`
      })
  }, least)
