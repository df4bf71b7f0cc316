import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Files of any other kind are not served. */
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  // what pdf.js draws with: character maps and fonts that a file does not bring
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** The headers of everything that a host sends to the page. */
export const pageHeaders = (contentType = 'text/plain; charset=utf-8') => ({
  'Content-Type': contentType,
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
})

/** Decoded before it is resolved, so that an encoded `..` or separator cannot lead out of the folder. */
function fileBelow(root: string, pathname: string): string | undefined {
  try {
    const path = resolve(root, `.${decodeURIComponent(pathname === '/' ? '/index.html' : pathname)}`)
    return path.startsWith(root + sep) ? path : undefined
  } catch {
    return undefined
  }
}

/** Vite writes a hash of the content into the names of these: what is kept under one is never old. */
const isNamedByContent = (pathname: string) => pathname.startsWith('/assets/')
const keptForAYear = 'private, max-age=31536000, immutable'

export type PageFile = { body: Buffer<ArrayBuffer>; headers: ReturnType<typeof pageHeaders> }

/** Reads a file of the built page by the path of its URL; undefined if there is none or it may not be served. */
export async function readPageFile(rendererDir: string, pathname: string): Promise<PageFile | undefined> {
  const path = fileBelow(resolve(rendererDir), pathname)
  const contentType = path && contentTypes[extname(path)]
  if (!path || !contentType) return undefined
  try {
    const kept = isNamedByContent(pathname) ? { 'Cache-Control': keptForAYear } : {}
    return { body: await readFile(path), headers: { ...pageHeaders(contentType), ...kept } }
  } catch {
    return undefined
  }
}
