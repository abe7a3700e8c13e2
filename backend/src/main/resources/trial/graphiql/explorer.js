// Sends what stands in the form and shows the answer; knows the schema well enough to say which fields may stand where.
const first = `query($year: Int!) {
  publications(first: 5, filter: { year: $year }) {
    totalCount
    edges {
      node {
        agency { name }
        publishedAt
        content { requests: cell(ref: "requests.received.total") { number } }
      }
    }
  }
}`
const at = (id) => document.getElementById(id)
const [query, variables, token, offered, status, answer] = ['query', 'variables', 'token', 'offered', 'status', 'answer'].map(at)
let types
let chosen = 0

function opened() {
  const given = new URLSearchParams(location.hash.slice(1))
  query.value = given.get('query') ?? first
  variables.value = given.get('variables') ?? '{ "year": 2025 }'
}

async function send(text, values) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' }
  if (token.value) headers.Authorization = `Bearer ${token.value}`
  return fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: text, variables: values }) })
}

async function run() {
  let values
  try {
    values = JSON.parse(variables.value || '{}')
  } catch {
    status.textContent = '变量不是 JSON。'
    return
  }
  status.textContent = '正在运行……'
  const begun = performance.now()
  try {
    const sent = await send(query.value, values)
    const text = await sent.text()
    const took = Math.round(performance.now() - begun)
    const cost = /"cost":(\d+)/.exec(text)?.[1]
    status.textContent = `${sent.status}，${took} 毫秒，${text.length.toLocaleString('zh-CN')} 个字${cost ? `，分量 ${cost}` : ''}`
    answer.textContent = JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    status.textContent = '没有连上服务器，或者答复不是 JSON。'
  }
}

async function schema() {
  const asked = await send(`{ __schema { queryType { name } mutationType { name } types { name fields { name description
    args { name } type { name kind ofType { name ofType { name ofType { name } } } } } } } }`, {})
  const { data } = await asked.json()
  types = new Map(data.__schema.types.map((type) => [type.name, type]))
  types.set('query', types.get(data.__schema.queryType.name)).set('mutation', types.get(data.__schema.mutationType.name))
}

const named = (type) => type.name ?? named(type.ofType)

/** The type whose fields may stand at the end of a text, following braces and field names from the root. */
function typeAt(text) {
  const bare = text.replaceAll(/"""[^]*?"""|"[^"\n]*"|#.*/g, '').replaceAll(/\([^()]*\)/g, '')
  const stack = []
  let last
  for (const [token] of bare.matchAll(/\.\.\.\s*on\s+\w+|[A-Za-z_]\w*|[{}]/g)) {
    if (token === '{') {
      const above = stack.at(-1)
      const field = above?.fields?.find(({ name }) => name === last)
      const on = /on\s+(\w+)$/.exec(last ?? '')?.[1]
      stack.push(stack.length === 0 ? types.get(last === 'mutation' ? 'mutation' : 'query') : on ? types.get(on) : field && types.get(named(field.type)))
      last = undefined
    } else if (token === '}') stack.pop()
    else if (stack.length > 0 || token === 'mutation') last = token
  }
  return stack.at(-1)
}

async function offer() {
  if (!types) await schema()
  const before = query.value.slice(0, query.selectionStart)
  const begun = /[A-Za-z_]\w*$/.exec(before)?.[0] ?? ''
  const fields = typeAt(before.slice(0, before.length - begun.length))?.fields?.filter(({ name }) => name.startsWith(begun)) ?? []
  offered.replaceChildren(...fields.map(({ name, description }) => {
    const item = document.createElement('li')
    item.setAttribute('role', 'option')
    item.append(name)
    item.dataset.rest = name.slice(begun.length)
    const told = document.createElement('small')
    told.textContent = (description ?? '').split('\n')[0]
    item.append(told)
    item.addEventListener('click', () => take(item))
    return item
  }))
  offered.hidden = fields.length === 0
  choose(0)
}

function choose(index) {
  chosen = Math.max(0, Math.min(index, offered.children.length - 1))
  ;[...offered.children].forEach((item, each) => item.setAttribute('aria-selected', String(each === chosen)))
  offered.children[chosen]?.scrollIntoView({ block: 'nearest' })
}

function take(item) {
  query.setRangeText(item.dataset.rest, query.selectionStart, query.selectionEnd, 'end')
  offered.hidden = true
  query.focus()
}

query.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.code === 'Space') {
    event.preventDefault()
    offer()
  } else if (!offered.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault()
    choose(chosen + (event.key === 'ArrowDown' ? 1 : -1))
  } else if (!offered.hidden && event.key === 'Enter' && !event.ctrlKey) {
    event.preventDefault()
    take(offered.children[chosen])
  } else if (event.key === 'Escape') offered.hidden = true
})
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault()
  run()
})
document.querySelector('form').addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'Enter') run()
})
at('share').addEventListener('click', () => {
  location.hash = new URLSearchParams({ query: query.value, variables: variables.value })
  navigator.clipboard?.writeText(location.href)
})
addEventListener('hashchange', opened)
opened()
