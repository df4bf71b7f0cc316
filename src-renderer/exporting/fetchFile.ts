/** Has the browser fetch a file that the host made. A page for printing opens beside this one; all else is a file to keep. */
export function fetchFile(address: string, isPage = false): void {
  const link = document.createElement('a')
  link.href = address
  link.rel = 'noopener'
  if (isPage) link.target = '_blank'
  else link.download = ''
  link.click()
}
