/**
 * Returns text that is worked on, between tags that it cannot close: tags like any of ours inside it are broken up, so that it
 * can neither end its part nor begin another.
 */
export function material(
  tag: string,
  text: string,
  { id, tags = [tag] }: { id?: string; tags?: readonly string[] } = {},
) {
  const ours = new RegExp(`<(?=\\s*/?\\s*(?:${tags.join('|')}))`, 'gi')
  return `<${tag}${id === undefined ? '' : ` id="${id}"`}>\n${text.replace(ours, '< ')}\n</${tag}>`
}
