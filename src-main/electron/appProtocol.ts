import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { protocol } from 'electron'
import { pageHost, pageScheme } from './page.ts'

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
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function servePage(rendererDir: string): void {
  protocol.handle(pageScheme, (request) => answer(resolve(rendererDir), request))
}

async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refusal(405)
  const url = new URL(request.url)
  const path = url.host === pageHost ? fileBelow(root, url.pathname) : undefined
  const contentType = path && contentTypes[extname(path)]
  if (!path || !contentType) return refusal(404)
  try {
    return new Response(await readFile(path), { headers: headers(contentType) })
  } catch {
    return refusal(404)
  }
}

/** Decoded before it is resolved, so that an encoded `..` or separator cannot lead out of the folder. */
function fileBelow(root: string, pathname: string): string | undefined {
  try {
    const path = resolve(root, `.${decodeURIComponent(pathname === '/' ? '/index.html' : pathname)}`)
    return path.startsWith(root + sep) ? path : undefined
  } catch {
    return undefined
  }
}

const headers = (contentType: string) => ({
  'Content-Type': contentType,
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
})

const refusal = (status: number) => new Response(null, { status, headers: headers('text/plain; charset=utf-8') })
