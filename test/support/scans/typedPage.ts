import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')

/** Makes the fonts `Typed` and `TypedBold` known, which come with a package. */
export function typedFonts(): void {
  if (GlobalFonts.has('Typed')) return
  GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Regular.ttf'), 'Typed')
  GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Bold.ttf'), 'TypedBold')
}

/** A page with these lines as a PNG, in a font that comes with a package; `quarters`: turned clockwise by so many. */
export function typedPage(lines: readonly string[], quarters = 0): Uint8Array {
  typedFonts()
  const [width, height] = [640, 40 + lines.length * 36]
  const isSideways = quarters % 2 === 1
  const canvas = createCanvas(isSideways ? height : width, isSideways ? width : height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((quarters * Math.PI) / 2)
  context.fillStyle = '#000'
  context.font = '24px Typed'
  lines.forEach((line, at) => {
    context.fillText(line, 30 - width / 2, 44 + at * 36 - height / 2)
  })
  return new Uint8Array(canvas.toBuffer('image/png'))
}
