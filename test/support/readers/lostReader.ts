// The program's own reader process, in which a document is met that holds it for ever.
await import('../../../src-main/imports/reader/readerProcess.ts')
process.on('message', () => {
  for (;;);
})
