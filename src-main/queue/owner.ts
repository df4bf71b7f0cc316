import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** Names this process in a lease, so that another can tell whether it still lives. */
export const newOwner = () => `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`

/**
 * Returns true if the owner was a process of this machine that has ended: its lease need not be waited out.
 * A reused process id reads as alive; then the lease's expiry decides.
 */
export function hasEnded(owner: string): boolean {
  const [host, pid] = owner.split('/')
  if (host !== hostname() || !pid) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
