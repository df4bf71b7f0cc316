import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../app/createApp.ts'
import { openLibrary } from '../app/openLibrary.ts'
import { pageHeaders, readPageFile } from '../app/pageFiles.ts'
import { AppError, type Envelope, toFault } from '../contract/faults.ts'
import { canOpenOutside, openFolder } from '../plainNode/openBrowser.ts'
import { projectPorts, rendererDir } from '../plainNode/projectPorts.ts'
import type { DataFolder } from '../ports.ts'
import { EventStreams } from './EventStreams.ts'
import { Guard } from './guard.ts'
import { removeOldUploads } from './requestBody.ts'
import { requestInput } from './requestInput.ts'

export type HttpHost = {
  /** The start link: it alone lets a browser in, and only one. Another one after each use. */
  readonly url: string
  close(): Promise<void>
}

const notAllowed = 'Open QQuiz with the link that it printed last. Each link opens it in one browser, once.\n'

async function answerCall({ app, dataDir }: Parts, name: string, request: IncomingMessage): Promise<Envelope<unknown>> {
  try {
    return await app.call(name, await requestInput(request, dataDir))
  } catch (error) {
    return { ok: false, fault: toFault(error) }
  }
}

function send(response: ServerResponse, status: number, body: string | Buffer, headers: Record<string, string>) {
  response.writeHead(status, headers).end(body)
}

/** Always as a file to keep: shown in the page's place, a hostile document would be our page. */
async function sendOriginal(app: App, importId: number, response: ServerResponse) {
  try {
    const { name, bytes } = await app.readOriginal(importId)
    const disposition = `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, escape)}`
    send(response, 200, bytes, { ...pageHeaders('application/octet-stream'), 'Content-Disposition': disposition })
  } catch (error) {
    send(response, 404, `${toFault(error).message}\n`, pageHeaders())
  }
}

/**
 * A page for printing is shown in the browser, with no right of ours: no script runs in it and it is of no origin. All else is a
 * file to keep.
 */
function sendExport(app: App, token: string, response: ServerResponse) {
  const found = app.takeExport(token)
  if (!found) return send(response, 404, 'This file was fetched already. Export it again.\n', pageHeaders())
  const { name, mime, bytes } = found
  const isPage = mime === 'text/html'
  const disposition = `${isPage ? 'inline' : 'attachment'}; filename="export"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, escape)}`
  const headers = { ...pageHeaders(isPage ? 'text/html; charset=utf-8' : 'application/octet-stream') }
  const sandbox = isPage ? { 'Content-Security-Policy': printedPagePolicy } : {}
  send(response, 200, Buffer.from(bytes), { ...headers, ...sandbox, 'Content-Disposition': disposition })
}

const printedPagePolicy =
  "sandbox allow-modals; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'"

type Parts = {
  app: App
  dataDir: string
  guard: Guard
  events: EventStreams
  pageDir: string
  linkUsed: (next: string) => void
}

/** Opened again in a browser that is in already, the link leads to the page. */
function start({ guard, linkUsed }: Parts, url: URL, request: IncomingMessage, response: ServerResponse) {
  if (guard.hasCookie(request)) return send(response, 303, '', { ...pageHeaders(), Location: '/' })
  if (!guard.usesStartLink(url)) return send(response, 401, notAllowed, pageHeaders())
  linkUsed(guard.startLink)
  return send(response, 303, '', { ...pageHeaders(), Location: guard.home, 'Set-Cookie': guard.cookie })
}

async function handle(parts: Parts, request: IncomingMessage, response: ServerResponse) {
  const { app, guard, events, pageDir } = parts
  if (!guard.isOurAddress(request)) return send(response, 403, notAllowed, pageHeaders())
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method === 'GET' && url.pathname === '/start') return start(parts, url, request, response)
  if (!guard.hasCookie(request)) return send(response, 401, notAllowed, pageHeaders())
  const original = /^\/original\/(\d{1,15})$/.exec(url.pathname)?.[1]
  const isCall = request.method === 'POST' && url.pathname.startsWith('/call/')
  if ((isCall || original !== undefined) && !guard.hasKey(request, url))
    return send(response, 401, notAllowed, pageHeaders())
  if (isCall) {
    const envelope = await answerCall(parts, decodeURIComponent(url.pathname.slice('/call/'.length)), request)
    // a body that was not read to its end would be taken for the next request
    const connection: Record<string, string> = request.complete ? {} : { Connection: 'close' }
    const headers = { ...pageHeaders('application/json; charset=utf-8'), ...connection }
    return send(response, 200, JSON.stringify(envelope), headers)
  }
  if (request.method !== 'GET') return send(response, 405, '', pageHeaders())
  if (original !== undefined) return sendOriginal(app, Number(original), response)
  const exported = /^\/export\/([0-9a-f-]{36})$/.exec(url.pathname)?.[1]
  if (exported !== undefined) return sendExport(app, exported, response)
  if (url.pathname === '/events') return events.add(response)
  const file = await readPageFile(pageDir, url.pathname)
  return file ? send(response, 200, file.body, file.headers) : send(response, 404, '', pageHeaders())
}

/**
 * Loopback is quick: who says nothing for long, or much before the first word of a call, is let go, or another user of this computer
 * could take all connections and files that a process may have.
 */
const bounds = {
  maxHeaderSize: 16_384,
  headersTimeout: 5000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 1000,
}
const mostConnections = 256

/** One of the 16 million addresses of this computer: a cookie of it goes to no other program here. macOS knows only the first. */
const ownAddress = () => `127.${[1, 2, 3].map(() => randomInt(1, 255)).join('.')}`

async function listenAt(server: Server, host: string, port: number): Promise<{ host: string; port: number }> {
  server.listen(port, host)
  await once(server, 'listening')
  return { host, port: (server.address() as AddressInfo).port }
}

async function listen(server: Server, port: number): Promise<{ host: string; port: number }> {
  try {
    // who names a port wants to know the address beforehand
    if (port !== 0) return await listenAt(server, '127.0.0.1', port)
    return await listenAt(server, ownAddress(), 0).catch(() => listenAt(server, '127.0.0.1', 0))
  } catch (cause) {
    throw new AppError('HOST_UNREACHABLE', `Port ${port} cannot be used; choose another with --port.`, { cause })
  }
}

/**
 * The core behind HTTP on a loopback address, for machines without Electron, for tests and scripts. Port 0 or none: any free one.
 * `linkUsed` hears the next start link when one was used.
 */
export async function startHttpHost(options: {
  dataDir: string
  dataFolder?: DataFolder
  port?: number
  rendererDir?: string
  linkUsed?: (next: string) => void
}): Promise<HttpHost> {
  const events = new EventStreams()
  const { dataFolder } = options
  const folder = canOpenOutside() ? { openFolder } : {}
  const ports = projectPorts(options.dataDir, (name) => events.emit(name))
  const app = openLibrary({ ...ports, backsUpAtEnd: true, ...folder, ...(dataFolder && { dataFolder }) })
  const server = createServer(bounds)
  server.maxConnections = mostConnections
  try {
    const guard = new Guard(await listen(server, options.port ?? 0))
    const { linkUsed = () => {} } = options
    const parts = {
      app,
      dataDir: options.dataDir,
      guard,
      events,
      pageDir: options.rendererDir ?? rendererDir,
      linkUsed,
    }
    server.on('request', (request, response) => {
      handle(parts, request, response).catch(() => response.destroy())
    })
    await removeOldUploads(options.dataDir)
    app.start()
    return {
      get url() {
        return guard.startLink
      },
      close: () => closeAll(server, events, app),
    }
  } catch (error) {
    await closeAll(server, events, app)
    throw error
  }
}

async function closeAll(server: Server, events: EventStreams, app: App) {
  events.close()
  server.close()
  server.closeAllConnections()
  await app.close()
}
