/** The window in which a person signs in again while the first keeps what is typed. */
export const signInWindowPath = '/desk/sign-in'

/** What one window hands to another after signing in again; never written to storage. */
export interface Tokens {
  token: string
  refreshToken: string
  idToken?: string | undefined
}

const channelName = 'nianbao-sign-in'

type Message = { is: 'signedIn'; tokens: Tokens } | { is: 'signedOut'; person: string }

/** With the name of somebody who is signed in, the window asks for his or her password all the same. */
export function openSignInWindow(account?: string): boolean {
  const path = account === undefined ? signInWindowPath : `${signInWindowPath}?confirm=${encodeURIComponent(account)}`
  return window.open(path, channelName, 'popup,width=520,height=680') !== null
}

/** In such a window: who is to give the password once more. */
export function confirming(): string | null {
  return location.pathname === signInWindowPath ? new URLSearchParams(location.search).get('confirm') : null
}

export function tellOfSignIn(tokens: Tokens) {
  tell({ is: 'signedIn', tokens })
}

export function tellOfSignOut(person: string) {
  tell({ is: 'signedOut', person })
}

export function onSignInElsewhere(take: (tokens: Tokens) => void): () => void {
  return onMessage((message) => message.is === 'signedIn' && take(message.tokens))
}

export function onSignOutElsewhere(take: (person: string) => void): () => void {
  return onMessage((message) => message.is === 'signedOut' && take(message.person))
}

/** Tells this site's other windows, which alone can hear it. */
function tell(message: Message) {
  const channel = new BroadcastChannel(channelName)
  // A broadcast channel is heard by this origin only and takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(message)
  channel.close()
}

function onMessage(take: (message: Message) => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => take(data))
  return () => channel.close()
}
