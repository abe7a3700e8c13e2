/** Gives the reader a file that was made here. */
export function saveFile(name: string, content: string, type: string): void {
  saveBlob(name, new Blob([content], { type }))
}

/** The same of one that came from elsewhere. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
