/** Whether one version, three numbers, comes after another. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((it) => it.split('.').map(Number))
  for (const place of [0, 1, 2]) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
