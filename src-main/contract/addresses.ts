/** Host names that lead nowhere but to this computer. */
const loopback = /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Names and numbers of networks that no packet from outside reaches: RFC 1918, 3927, 4193, 6762, 8375, and names without a dot.
 */
const privateNetwork = [
  /^10\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^169\.254\.\d+\.\d+$/,
  /^\[f[cd][0-9a-f]{2}:/,
  /^\[fe[89ab][0-9a-f]:/,
  /^[a-z0-9_-]+$/,
  /\.(?:local|lan|internal|home\.arpa)$/,
]

const hostOf = (url: string) => URL.parse(url)?.hostname.toLowerCase().replace(/\.$/, '') ?? ''

/** Returns whether the address is of this very computer. */
export const isOnThisComputer = (url: string): boolean => loopback.test(hostOf(url))

/** Returns whether what is sent there can be read by nobody on the way: https, or not out of the house. */
export function isProtected(url: string): boolean {
  const host = hostOf(url)
  return URL.parse(url)?.protocol === 'https:' || loopback.test(host) || privateNetwork.some((name) => name.test(host))
}
