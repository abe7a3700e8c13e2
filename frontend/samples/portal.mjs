// A portal that shows three facts of every report of a year: whose it is, when it was published, how many requests came in.
// Needs nothing but fetch: node portal.mjs http://localhost:8080 2025
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const query = readFileSync(new URL('portalList.graphql', import.meta.url), 'utf8')
const hash = createHash('sha256').update(query).digest('hex')

/** By its hash: caches on the way may keep the answer, and who has it already is only told so. */
export function stored(site, variables) {
  return fetch(`${site}/graphql/stored/${hash}?${new URLSearchParams({ variables: JSON.stringify(variables) })}`)
}

/** In full, as any query may be sent; also where the site does not know this one yet. */
export function inFull(site, variables) {
  return fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  })
}

async function page(site, variables, ask) {
  const known = await ask(site, variables)
  const answer = known.status === 404 ? await inFull(site, variables) : known
  if (answer.status === 429) throw new Error(`请求太多，请在 ${answer.headers.get('Retry-After')} 秒后再试。`)
  const { data, errors, detail } = await answer.json()
  if (!data || errors) throw new Error(errors?.[0]?.message ?? detail ?? `服务器答复 ${answer.status}。`)
  return data.publications
}

/** Every report of a year, page after page; nothing is asked for before it is wanted. */
export async function* reports(site, year, ask = stored) {
  let after = null
  do {
    // Each page names where the next begins.
    const { edges, pageInfo } = await page(site, { year, after }, ask)
    for (const { node } of edges) {
      yield {
        agency: node.agency.name,
        publishedAt: node.publishedAt,
        requests: node.content?.requests?.number ?? null,
      }
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [site = 'http://localhost:8080', year = '2025'] = process.argv.slice(2)
  for await (const { agency, publishedAt, requests } of reports(site, Number(year))) {
    console.log([agency, publishedAt.slice(0, 10), requests ?? '未填写'].join('\t'))
  }
}
