import { setTimeout } from 'node:timers/promises'

// A reader that does what the name of its document says: what the worst of documents make a reader do.

process.on('message', async (request: { name?: string }) => {
  switch (request.name) {
    case 'loops':
      for (;;);
    case 'backtracks':
      return /^(?:a|a)*$/.test(`${'a'.repeat(60)}b`)
    case 'fills the heap': {
      const taken: number[][] = []
      for (;;) taken.push(Array.from({ length: 100_000 }, (_, index) => index + Math.random()))
    }
    case 'fills buffers': {
      const taken: Buffer[] = []
      for (;;) {
        taken.push(Buffer.alloc(8 * 1024 * 1024, 1))
        await setTimeout(1)
      }
    }
    case 'ends':
      return process.exit(1)
    default:
      return process.send?.({ ok: true, result: { pid: process.pid, secret: process.env.QQUIZ_SECRET ?? null } })
  }
})
process.send?.('ready')
