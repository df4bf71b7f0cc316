import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { launchBrowser } from '../../test/support/browser.ts'

// `npm run icons`: draws the two SVGs of this folder in every size and packs them as Windows and macOS want them; the page has the
// program's without the margin that desktops ask for.

const folder = join(import.meta.dirname, 'icons')
const ofPage = join(import.meta.dirname, '../../src-renderer/public/favicon.svg')

/** Sizes, each once, and a name that Apple's format has for it. */
const icnsTypes = [
  [16, 'icp4'],
  [32, 'ic11'],
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic13'],
  [512, 'ic14'],
] as const
const icoSizes = [16, 24, 32, 48, 64, 128, 256]

async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  )
  return page.screenshot({ omitBackground: true })
}

function icns(drawn: ReadonlyMap<number, Buffer>): Buffer {
  const chunks = icnsTypes.map(([size, type]) => chunk(type, drawn.get(size) ?? Buffer.alloc(0)))
  return chunk('icns', Buffer.concat(chunks))
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

/** A directory of 16 bytes an entry, then the pictures as PNG, which Windows has read since Vista. */
function ico(drawn: ReadonlyMap<number, Buffer>): Buffer {
  const head = Buffer.alloc(6 + 16 * icoSizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(icoSizes.length, 4)
  let at = head.length
  const pictures = icoSizes.map((size, index) => {
    const picture = drawn.get(size) ?? Buffer.alloc(0)
    const entry = head.subarray(6 + 16 * index)
    entry[0] = entry[1] = size % 256
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(picture.length, 8)
    entry.writeUInt32LE(at, 12)
    at += picture.length
    return picture
  })
  return Buffer.concat([head, ...pictures])
}

const browser = await launchBrowser()
try {
  const page = await browser.newPage()
  for (const name of ['program', 'document']) {
    const svg = readFileSync(join(folder, `${name}.svg`), 'utf8')
    const drawn = new Map<number, Buffer>()
    for (const size of new Set([...icoSizes, ...icnsTypes.map(([size]) => size)]))
      drawn.set(size, await draw(page, svg, size))
    writeFileSync(join(folder, `${name}.icns`), icns(drawn))
    writeFileSync(join(folder, `${name}.ico`), ico(drawn))
    if (name !== 'program') continue
    writeFileSync(join(folder, 'program.png'), drawn.get(512) ?? Buffer.alloc(0))
    writeFileSync(ofPage, svg.replace('viewBox="0 0 1024 1024"', 'viewBox="84 84 856 856"'))
  }
} finally {
  await browser.close()
}
