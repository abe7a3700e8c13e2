/** One server-sent event. */
export interface ServerEvent {
  name: string
  data: string
}

/**
 * Reads what a stream of server-sent events says until it ends. EventSource would do so too, but cannot say who asks.
 *
 * @param onBytes called for whatever arrives, also when it is only a sign of life
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: ServerEvent) => void,
  onBytes: () => void,
): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    // One piece after the other is what a stream is.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read()
    if (done) return
    onBytes()
    const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const event = { name: '', data: '' }
      for (const line of part.split('\n')) {
        if (line.startsWith('event: ')) event.name = line.slice(7)
        if (line.startsWith('data: ')) event.data = line.slice(6)
      }
      if (event.name) onEvent(event)
    }
  }
}
