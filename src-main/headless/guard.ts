import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const sameSecret = (a: string, b: string) =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * Lets in only the browser that opened this launch's start link: a token in a cookie, the Host header against DNS
 * rebinding, the Origin header against other sites' requests.
 */
export class Guard {
  readonly #token = randomBytes(32).toString('base64url')
  readonly #port: number

  constructor(port: number) {
    this.#port = port
  }

  get startLink(): string {
    return `http://127.0.0.1:${this.#port}/start?token=${this.#token}`
  }

  /** Cookies do not tell ports apart, hence the name. */
  get cookie(): string {
    return `${this.#cookieName}=${this.#token}; HttpOnly; SameSite=Strict; Path=/`
  }

  get #cookieName(): string {
    return `qquiz_${this.#port}`
  }

  isStart(url: URL): boolean {
    return url.pathname === '/start' && sameSecret(url.searchParams.get('token') ?? '', this.#token)
  }

  isOurAddress(request: IncomingMessage): boolean {
    const hosts = [`127.0.0.1:${this.#port}`, `localhost:${this.#port}`]
    const { host, origin } = request.headers
    if (!host || !hosts.includes(host)) return false
    return origin === undefined || origin === `http://${host}`
  }

  hasCookie(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
    const prefix = `${this.#cookieName}=`
    return cookies.some((cookie) => cookie.startsWith(prefix) && sameSecret(cookie.slice(prefix.length), this.#token))
  }
}
