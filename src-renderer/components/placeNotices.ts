/** What can be pressed, or typed in. */
const controls =
  'a[href],button,input,select,textarea,summary,label,[role=option],[role=tab],[role=menuitem],[role=slider],[data-at]'

type Box = { left: number; top: number; width: number; height: number }

const edge = 16
/** The column of the navigation, where its links leave room. */
const besideNavigation = { from: 768, left: 12, width: 200 }
const usualWidth = 384
const step = 8

const meets = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

/** Whether a part of the control that lies in the box can be seen: rows of a list may be scrolled out of it. */
function isSeen(control: Element, box: Box, at: DOMRect): boolean {
  if (control.matches(':disabled')) return true // it may be one the next moment
  const x = (Math.max(box.left, at.left) + Math.min(box.left + box.width, at.right)) / 2
  const y = (Math.max(box.top, at.top) + Math.min(box.top + box.height, at.bottom)) / 2
  return document.elementsFromPoint(x, y).some((element) => element === control || control.contains(element))
}

type Control = { element: Element; at: DOMRect }

/** The controls in sight, those of the notices left out. */
function controlsBeside(notices: Element): Control[] {
  const view = { left: 0, top: 0, width: innerWidth, height: innerHeight }
  return [...document.querySelectorAll(controls)].flatMap((element) => {
    const at = element.getBoundingClientRect()
    return meets(view, at) && !notices.contains(element) ? [{ element, at }] : []
  })
}

/** Counts those that the box would lie over. */
const countCovered = (box: Box, others: readonly Control[]): number =>
  others.filter(({ element, at }) => meets(box, at) && isSeen(element, box, at)).length

/** Places from the best on: a corner, then whatever is free on either side, from below. */
function placesFor(width: number, height: number): Box[] {
  const [right, bottom] = [innerWidth - edge - width, innerHeight - edge - height]
  const sides = [...new Set([right, edge, (innerWidth - width) / 2])]
  const tops = Array.from(
    { length: Math.max(1, Math.floor((bottom - edge) / step) + 1) },
    (_, at) => bottom - at * step,
  )
  return sides.flatMap((left) => tops.map((top) => ({ left, top, width, height })))
}

function sized(notices: HTMLElement, width: number, isShort: boolean): number {
  notices.style.width = `${width}px`
  notices.toggleAttribute('data-short', isShort)
  return notices.offsetHeight
}

function moveTo(notices: HTMLElement, { left, top, height }: Box): void {
  notices.style.left = `${left}px`
  // held by their lower edge: what comes later stands above
  notices.style.bottom = `${innerHeight - top - height}px`
}

/**
 * Puts the notices where nothing lies under them that one could want to press: below the navigation, in a corner, in any free band, at
 * last with nothing but their titles. Where they lie over none they stay, unless they are others (`anew`).
 */
export function placeNotices(notices: HTMLElement, anew: boolean): void {
  if (notices.offsetHeight === 0 || notices.childElementCount === 0) return
  const others = controlsBeside(notices)
  const { left, top, width, height } = notices.getBoundingClientRect()
  const isPlaced = !anew && notices.style.bottom !== '' && top >= 0 && left + width <= innerWidth
  if (isPlaced && countCovered({ left, top, width, height }, others) === 0) return
  if (innerWidth >= besideNavigation.from) {
    const height = sized(notices, besideNavigation.width, false)
    const box = { ...besideNavigation, top: innerHeight - edge - height, height }
    const nav = document.querySelector('nav')
    if (nav && box.top > 0 && countCovered(box, others) === 0) {
      moveTo(notices, box)
      return
    }
  }
  let least: { box: Box; count: number } | undefined
  for (const isShort of [false, true]) {
    const width = Math.min(usualWidth, innerWidth - 2 * edge)
    for (const box of placesFor(width, sized(notices, width, isShort))) {
      const count = countCovered(box, others)
      if (!least || count < least.count) least = { box, count }
      if (count > 0) continue
      moveTo(notices, box)
      return
    }
  }
  if (least) moveTo(notices, least.box)
}
