import { protocol } from 'electron'
import { pageHeaders, readPageFile } from '../app/pageFiles.ts'
import { pageHost, pageScheme } from './page.ts'

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function servePage(rendererDir: string): void {
  protocol.handle(pageScheme, (request) => answer(rendererDir, request))
}

async function answer(rendererDir: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refusal(405)
  const { host, pathname } = new URL(request.url)
  const file = host === pageHost ? await readPageFile(rendererDir, pathname) : undefined
  return file ? new Response(file.body, { headers: file.headers }) : refusal(404)
}

const refusal = (status: number) => new Response(null, { status, headers: pageHeaders() })
