import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'

const windowState = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximised: z.boolean(),
})
/** Without x and y the window is centred. */
export type WindowState = z.infer<typeof windowState>

const firstState: WindowState = { width: 1180, height: 780, maximised: false }
export const smallestSize = { width: 640, height: 480 }

/** How the window was left. Without a readable file: how it is at first. */
export function readWindowState(file: string): WindowState {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return firstState
  }
}

export const writeWindowState = (file: string, state: WindowState): void => writeFileSync(file, JSON.stringify(state))

/** A window left on a display that is gone, or larger than the one it is on, comes back whole where it can be seen. */
export function fitToDisplays(state: WindowState, workAreas: readonly Rectangle[]): WindowState {
  const area = workAreas.find((candidate) => holdsTitleBar(candidate, state)) ?? workAreas[0]
  if (!area) return state
  const width = Math.min(Math.max(state.width, smallestSize.width), area.width)
  const height = Math.min(Math.max(state.height, smallestSize.height), area.height)
  if (state.x === undefined || state.y === undefined || !holdsTitleBar(area, state)) {
    return { width, height, maximised: state.maximised }
  }
  const x = Math.min(Math.max(state.x, area.x), area.x + area.width - width)
  const y = Math.min(Math.max(state.y, area.y), area.y + area.height - height)
  return { x, y, width, height, maximised: state.maximised }
}

/** Whether the middle of the upper edge, by which one drags a window, lies on the display. */
function holdsTitleBar(area: Rectangle, { x, y, width }: WindowState): boolean {
  if (x === undefined || y === undefined) return false
  const middle = x + width / 2
  return middle >= area.x && middle < area.x + area.width && y >= area.y - 20 && y < area.y + area.height - 40
}
