import { createCanvas } from '@napi-rs/canvas'

/** A picture of lines of text, as a screen shows them: PNG. */
export function photoOf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(760, 60 + lines.length * 44)
  const ink = canvas.getContext('2d')
  ink.fillStyle = 'white'
  ink.fillRect(0, 0, canvas.width, canvas.height)
  ink.fillStyle = 'black'
  ink.font = '26px "Liberation Sans", "DejaVu Sans", sans-serif'
  for (const [at, line] of lines.entries()) ink.fillText(line, 40, 60 + at * 44)
  return new Uint8Array(canvas.toBuffer('image/png'))
}
