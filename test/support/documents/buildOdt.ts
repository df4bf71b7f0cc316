import { strToU8, zipSync } from 'fflate'

const namespaces = ['office', 'style', 'text', 'table', 'draw']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ')

/** An OpenDocument text with the list style L (1. then A.) and the text style R (red and bold). */
export function buildOdt(body: string, parts: Record<string, Uint8Array> = {}): Uint8Array {
  const level = (index: number, format: string) =>
    `<text:list-level-style-number text:level="${index}" style:num-format="${format}" style:num-suffix="."/>`
  const styles = `<text:list-style style:name="L">${level(1, '1')}${level(2, 'A')}</text:list-style>
    <style:style style:name="R" style:family="text"><style:text-properties fo:color="#ff0000" fo:font-weight="bold"/></style:style>`
  const content = `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(content),
    ...parts,
  })
}
