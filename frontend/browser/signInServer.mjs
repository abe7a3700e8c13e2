// Where the app runs, who signs in there, and the trial's Keycloak as its administrator meets it, for what only time or a hand
// there would bring about.
import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'

export const base = process.env.BASE_URL ?? 'http://localhost:8080'

async function realm() {
  return new URL((await (await fetch(`${base}/sign-in.json`)).json()).issuer)
}

async function manage(method, path, body) {
  const { origin } = await realm()
  const granted = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: 'admin' }),
  })
  const { access_token: token } = await granted.json()
  const answer = await fetch(`${origin}/admin/realms/nianbao${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`)
  return method === 'GET' ? answer.json() : undefined
}

/** While something goes on, every token of the web app runs out after two seconds. */
export async function withShortTokens(doing) {
  const [client] = await manage('GET', '/clients?clientId=nianbao-web')
  const living = (seconds) =>
    manage('PUT', `/clients/${client.id}`, {
      ...client,
      attributes: { ...client.attributes, 'access.token.lifespan': seconds },
    })
  await living('2')
  try {
    await doing()
  } finally {
    await living('')
  }
}

/** Ends all sessions of a person, wherever they are. */
export async function signOutEverywhere(name) {
  const [person] = await manage('GET', `/users?exact=true&username=${name}`)
  await manage('POST', `/users/${person.id}/logout`)
}

/**
 * A token of somebody's; the demonstration realm grants one for a password. Asked again where it is refused, as the sign-in
 * server does to a person who signs in twice at the same moment: two lanes of journeys share its people.
 */
export async function tokenOf(name) {
  const { issuer, client } = await (await fetch(`${base}/sign-in.json`)).json()
  const body = new URLSearchParams({ grant_type: 'password', client_id: client, username: name, password: name })
  const granted = async (tries) => {
    const said = await (await fetch(`${issuer}/protocol/openid-connect/token`, { method: 'POST', body })).json()
    if (said.access_token) return said.access_token
    assert.ok(tries > 1, `${name}: ${JSON.stringify(said)}`)
    await setTimeout(200)
    return granted(tries - 1)
  }
  return granted(20)
}
