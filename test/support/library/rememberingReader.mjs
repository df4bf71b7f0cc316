// The reader worker of the tests: reads a document as the real one does, the first time in a run. Many tests import the same
// few texts, and loading the readers costs ten times what reading does. Plain JavaScript, which loads fastest.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { parentPort, threadId } from 'node:worker_threads'

const { QQUIZ_TEST_READINGS: folder, QQUIZ_TEST_READER: reader } = process.env

parentPort.once('message', async (request) => {
  const path = join(folder, createHash('sha256').update(serialize(request)).digest('hex'))
  if (existsSync(path)) {
    parentPort.postMessage(deserialize(readFileSync(path)))
    return
  }
  const { postMessage } = parentPort
  parentPort.postMessage = (reply) => {
    const written = `${path}-${process.pid}-${threadId}`
    writeFileSync(written, serialize(reply))
    renameSync(written, path)
    postMessage.call(parentPort, reply)
  }
  await import(reader)
  parentPort.emit('message', request)
})
