import type { UnknownFile } from '../UnknownFile.ts'

export const isH5pPackage = (file: UnknownFile): boolean =>
  file.hasPart(/^h5p\.json$/i) && file.hasPart(/^content\/content\.json$/i)

/** The `content.json` of a package: it names libraries, or has the parts that only such a file has. */
export const isH5pContent = ({ head }: UnknownFile): boolean =>
  /^\s*\{/.test(head) &&
  (/"library"\s*:\s*"H5P\.\w+ /.test(head) ||
    (/"behaviour"\s*:\s*\{/.test(head) && /"(?:textField|questions?|dialogs|cards|choices|summaries)"\s*:/.test(head)))
