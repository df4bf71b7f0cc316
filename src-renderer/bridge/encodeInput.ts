type Encoded = { body: string; headers: Record<string, string> } | { body: FormData }

/**
 * The body of POST /call/:name. Without bytes: JSON `{"input": ...}`. With bytes: multipart, the part `input` is the JSON in
 * which each Uint8Array stands as `{"$file": n}`, and the parts `file0`, `file1` ... hold them.
 */
export function encodeInput(input: unknown): Encoded {
  const files: Uint8Array[] = []
  const json = JSON.stringify(input, (_, value: unknown) =>
    value instanceof Uint8Array ? { $file: files.push(value) - 1 } : value,
  )
  if (files.length === 0) {
    return { body: JSON.stringify({ input }), headers: { 'content-type': 'application/json' } }
  }
  const form = new FormData()
  form.set('input', new Blob([json], { type: 'application/json' }))
  for (const [index, bytes] of files.entries()) form.set(`file${index}`, new Blob([new Uint8Array(bytes)]))
  return { body: form }
}
