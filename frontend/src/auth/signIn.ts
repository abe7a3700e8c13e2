import { confirming, onSignOutElsewhere } from './otherWindow'
import { type Session, sessionOrLeave, type SignInSettings } from './session'

export type SignIn =
  | { is: 'asking' }
  /** The sign-in server does not answer yet. */
  | { is: 'waiting' }
  | { is: 'failed'; message: string }
  | { is: 'signedIn'; session: Session }
  /** In another window of this browser, by the person. */
  | { is: 'signedOut' }

const pause = 3_000
const patience = 4_000

let state: SignIn = { is: 'asking' }
let begun = false
const listeners = new Set<() => void>()

export const signInState = () => state

/** Once a page load: a callback from the sign-in server can be taken up only once. */
export function subscribeToSignIn(listener: () => void) {
  listeners.add(listener)
  if (!begun) {
    begun = true
    void signIn()
  }
  return () => {
    listeners.delete(listener)
  }
}

async function signIn() {
  if (!globalThis.crypto?.subtle) {
    become({ is: 'failed', message: '登录需要安全连接：请用 https 地址访问本站，或请管理员启用 https。' })
    return
  }
  try {
    const settings = await answering()
    const session = await sessionOrLeave(settings, confirming())
    onSignOutElsewhere((person) => {
      if (person !== session.person) return
      session.forget()
      become({ is: 'signedOut' })
    })
    become({ is: 'signedIn', session })
  } catch {
    become({ is: 'failed', message: '登录没有完成，可能是登录页面停留过久或登录被取消。' })
  }
}

/** Asks until the sign-in server answers, so that nobody is ever sent to a browser's error page. */
async function answering(): Promise<SignInSettings> {
  const settings = await read<SignInSettings>('/sign-in.json')
  if (settings && (await read(`${settings.issuer}/.well-known/openid-configuration`))) return settings
  become({ is: 'waiting' })
  await new Promise((resolve) => setTimeout(resolve, pause))
  return answering()
}

async function read<T>(url: string): Promise<T | null> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), patience)
  try {
    const response = await fetch(url, { signal: limit.signal })
    return response.ok ? ((await response.json()) as T) : null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

function become(next: SignIn) {
  state = next
  listeners.forEach((listener) => listener())
}
