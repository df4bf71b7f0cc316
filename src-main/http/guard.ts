import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const sameSecret = (a: string, b: string) =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const newSecret = () => randomBytes(32).toString('base64url')

/**
 * Lets in only browsers that opened a start link of this launch: a secret in a cookie, the Host header against DNS
 * rebinding, the Origin header against other sites' requests. A link lets one browser in, once: it stands in process
 * lists and histories afterwards.
 */
export class Guard {
  readonly #secret = newSecret()
  /** Known to the page alone: a browser stores what a page keeps by port, a cookie not. */
  readonly #key = newSecret()
  readonly #host: string
  readonly #port: number
  #token = newSecret()

  constructor({ host, port }: { host: string; port: number }) {
    this.#host = host
    this.#port = port
  }

  /** Another one after each use. */
  get startLink(): string {
    return `http://${this.#host}:${this.#port}/start?token=${this.#token}`
  }

  /** Cookies do not tell ports apart: hence the name, an address that no other program serves at, and `hasKey`. */
  get cookie(): string {
    return `${this.#cookieName}=${this.#secret}; HttpOnly; SameSite=Strict; Path=/`
  }

  /** Where the first use of a link leads. What stands behind the # goes to no server. */
  get home(): string {
    return this.#isShared ? `/#key=${this.#key}` : '/'
  }

  /** Other programs of this computer have the address as well, and are given its cookies. */
  get #isShared(): boolean {
    return this.#host === '127.0.0.1'
  }

  /** Whether it comes from our page, and not from another program that was given the cookie. */
  hasKey(request: IncomingMessage, url: URL): boolean {
    if (!this.#isShared) return true
    return sameSecret(String(request.headers['x-qquiz-key'] ?? url.searchParams.get('key') ?? ''), this.#key)
  }

  get #cookieName(): string {
    return `qquiz_${this.#port}`
  }

  /** Whether this is the start link; from then on another is. */
  usesStartLink(url: URL): boolean {
    if (url.pathname !== '/start' || !sameSecret(url.searchParams.get('token') ?? '', this.#token)) return false
    this.#token = newSecret()
    return true
  }

  isOurAddress(request: IncomingMessage): boolean {
    const { host, origin } = request.headers
    if (host !== `${this.#host}:${this.#port}`) return false
    return origin === undefined || origin === `http://${host}`
  }

  hasCookie(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
    const prefix = `${this.#cookieName}=`
    return cookies.some((cookie) => cookie.startsWith(prefix) && sameSecret(cookie.slice(prefix.length), this.#secret))
  }
}
