/** The names of the errors that pdf.js makes. */
const ofPdf = /Exception$|^(?:Format|Jbig2|Jpeg|Jpx)Error$/

/**
 * pdf.js reads parts of a broken file in promises that nobody waits for; their rejections would end the thread, though the
 * one that is waited for tells the same. They are taken here for as long as `work` runs, and any other is passed on.
 */
export async function withoutStrayRejections<Result>(work: () => Promise<Result>): Promise<Result> {
  const take = (reason: unknown) => {
    const isOfPdf = reason instanceof Error && ofPdf.test(reason.name || reason.constructor.name)
    if (!isOfPdf) throw reason
  }
  process.on('unhandledRejection', take)
  try {
    return await work()
  } finally {
    // Rejections are reported after the turn in which they happen.
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', take)
  }
}
