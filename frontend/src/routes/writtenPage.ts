/** The main part of a page that the server wrote, and what it is called. */
interface WrittenPage {
  title: string
  parts: readonly Node[]
}

/** The page at an address: the one that was loaded, if it is that one, else asked for. */
export async function writtenPage(address: string, signal?: AbortSignal): Promise<WrittenPage> {
  const loaded = loadedAt(address)
  if (loaded) return loaded
  const answer = await fetch(address, { headers: { Accept: 'text/html' }, ...(signal && { signal }) }).catch(
    (failure: unknown) => {
      throw signal?.aborted ? failure : new Error('无法连接服务器，请检查网络后重试。', { cause: failure })
    },
  )
  // One that says why a question makes no sense is a page as well.
  const page = read(await answer.text())
  if (!page) throw new Error('这一页暂时读不出来，请稍后重试。')
  return page
}

/** What came with the page itself stands in its noscript, unread, as long as no other page was loaded. */
function loadedAt(address: string): WrittenPage | undefined {
  const [arrival] = performance.getEntriesByType('navigation')
  const served = document.querySelector('body > noscript')
  if (!arrival || !served || arrival.name !== new URL(address, location.href).href) return undefined
  const { textContent } = served
  // Once: who comes back later sees what is true then.
  served.remove()
  const page = read(textContent ?? '')
  return page && { ...page, title: short(document.title) }
}

function read(text: string): WrittenPage | undefined {
  const page = new DOMParser().parseFromString(text, 'text/html')
  const main = page.querySelector('#served main')
  return main ? { title: short(page.title), parts: [...main.childNodes] } : undefined
}

const short = (title: string) => title.replace(/ - 政府信息公开年报$/, '')
