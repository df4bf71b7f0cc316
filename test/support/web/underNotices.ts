import type { Page } from 'playwright'

/** Lists what can be pressed and lies, seen, under a notice. */
export const underNotices = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const notices = [...document.querySelectorAll('[aria-live] > *')].filter((one) => one.querySelector('button'))
    const pressed = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=option]')]
    return notices.flatMap((notice) => {
      const box = notice.getBoundingClientRect()
      return pressed.flatMap((one) => {
        const at = one.getBoundingClientRect()
        const x = (Math.max(at.left, box.left) + Math.min(at.right, box.right)) / 2
        const top = Math.max(at.top, box.top)
        const bottom = Math.min(at.bottom, box.bottom)
        const isUnder = Math.min(at.right, box.right) > Math.max(at.left, box.left) && bottom > top
        const isSeen = document.elementsFromPoint(x, (top + bottom) / 2).includes(one)
        return isUnder && isSeen && !notice.contains(one) ? [one.textContent || one.tagName] : []
      })
    })
  })
