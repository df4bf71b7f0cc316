import { z } from 'zod'

const release = z.object({ tag_name: z.string().regex(/^v?\d{1,5}\.\d{1,5}\.\d{1,5}$/) })
const longestMs = 15_000
/** What is written about a release comes along with it. */
const largestBytes = 1_000_000

/**
 * Returns the number of the newest release, from an address that answers as GitHub does. Says nothing of this program or computer but
 * what every request says. Throws if there is no such answer.
 */
export async function askReleases(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, {
    headers: { Accept: 'application/vnd.github+json', 'User-Agent': 'QQuiz' },
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
  })
  if (!response.ok || !response.body) throw new Error(`The answer was ${response.status}.`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > largestBytes) throw new Error('The answer is too large.')
    chunks.push(chunk)
  }
  return release.parse(JSON.parse(Buffer.concat(chunks).toString('utf8'))).tag_name.replace(/^v/, '')
}
