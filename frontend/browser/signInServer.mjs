// The trial's Keycloak as its administrator meets it, for what only time or a hand there would bring about.
import assert from 'node:assert/strict'
import { base } from './journey.mjs'

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
