import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type App, createApp } from '../app/createApp.ts'
import { pageHeaders, readPageFile } from '../app/pageFiles.ts'
import { AppError, type Envelope, toFault } from '../contract/faults.ts'
import { EventStreams } from './EventStreams.ts'
import { Guard } from './guard.ts'
import { projectPorts, rendererDir } from './projectPorts.ts'
import { requestInput } from './requestInput.ts'

export type HttpHost = { url: string; close(): Promise<void> }

const notAllowed = 'Open QQuiz with the link that it printed when it started.\n'

async function answerCall(app: App, name: string, request: IncomingMessage): Promise<Envelope<unknown>> {
  try {
    return await app.call(name, await requestInput(request))
  } catch (error) {
    return { ok: false, fault: toFault(error) }
  }
}

function send(response: ServerResponse, status: number, body: string | Buffer, headers: Record<string, string>) {
  response.writeHead(status, headers).end(body)
}

type Parts = { app: App; guard: Guard; events: EventStreams; pageDir: string }

async function handle({ app, guard, events, pageDir }: Parts, request: IncomingMessage, response: ServerResponse) {
  if (!guard.isOurAddress(request)) return send(response, 403, notAllowed, pageHeaders())
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method === 'GET' && guard.isStart(url))
    return send(response, 303, '', { ...pageHeaders(), Location: '/', 'Set-Cookie': guard.cookie })
  if (!guard.hasCookie(request)) return send(response, 401, notAllowed, pageHeaders())
  if (request.method === 'POST' && url.pathname.startsWith('/call/')) {
    const envelope = await answerCall(app, decodeURIComponent(url.pathname.slice('/call/'.length)), request)
    return send(response, 200, JSON.stringify(envelope), pageHeaders('application/json; charset=utf-8'))
  }
  if (request.method !== 'GET') return send(response, 405, '', pageHeaders())
  if (url.pathname === '/events') return events.add(response)
  const file = await readPageFile(pageDir, url.pathname)
  return file ? send(response, 200, file.body, file.headers) : send(response, 404, '', pageHeaders())
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  } catch (cause) {
    throw new AppError('HOST_UNREACHABLE', `Port ${port} cannot be used; choose another with --port.`, { cause })
  }
}

/**
 * The core behind HTTP on 127.0.0.1, for machines without Electron, for tests and scripts. `url` is the start link: it
 * alone lets a browser in. Port 0 or none: any free one.
 */
export async function startHttpHost(options: {
  dataDir: string
  port?: number
  rendererDir?: string
}): Promise<HttpHost> {
  const events = new EventStreams()
  const app = createApp(projectPorts(options.dataDir, (name) => events.emit(name)))
  const server = createServer()
  try {
    const guard = new Guard(await listen(server, options.port ?? 0))
    const parts = { app, guard, events, pageDir: options.rendererDir ?? rendererDir }
    server.on('request', (request, response) => {
      handle(parts, request, response).catch(() => response.destroy())
    })
    app.start()
    return { url: guard.startLink, close: () => closeAll(server, events, app) }
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
