import Keycloak from 'keycloak-js'
import { tellOfSignOut, type Tokens } from './otherWindow'

/** Where people sign in, as the server says. */
export interface SignInSettings {
  issuer: string
  client: string
}

/** The sign-in is over and cannot be renewed without the person. */
export class SignedOut extends Error {}

/** The token has run out and the sign-in server does not answer: worth another try. */
export class SignInUnreachable extends Error {}

const expired = '登录已过期，请重新登录。'

/** A person's sign-in in this window. Tokens live in memory only; a reload asks the sign-in server again. */
export class Session {
  private readonly listeners = new Set<() => void>()
  private over = false
  private renewing: Promise<string> | null = null

  /** Stays the same for one person, also after the sign-in is over; what is kept in the browser is kept under it. */
  readonly person: string

  constructor(
    private keycloak: Keycloak,
    private readonly settings: SignInSettings,
  ) {
    this.person = keycloak.subject ?? ''
  }

  /** A token good for the next half minute. */
  async token(): Promise<string> {
    return this.afterUpdate(30)
  }

  /** A new token, because the server would not take the last one. */
  async newToken(): Promise<string> {
    return this.afterUpdate(-1)
  }

  private async afterUpdate(seconds: number): Promise<string> {
    try {
      await this.keycloak.updateToken(seconds)
    } catch (cause) {
      // A refused refresh clears the token; an unreachable sign-in server does not.
      if (!this.keycloak.token) return this.silently()
      if (this.keycloak.isTokenExpired(0)) throw new SignInUnreachable('连接不上登录服务器，稍后自动重试。', { cause })
    }
    return this.keycloak.token ?? this.end()
  }

  /**
   * The renewal was refused. Refresh tokens work once: when an answer with the next one was lost, the sign-in server takes no
   * more of this client's, in no window of the browser. But the person is still signed in there, which each window can ask
   * for itself without leaving the page; only where that is not so is the sign-in over.
   */
  private silently(): Promise<string> {
    if (this.over) return Promise.reject(new SignedOut(expired))
    this.renewing ??= signedInStill(this.settings)
      .then((next) => {
        if (this.over || next?.subject !== this.person) return this.end()
        this.keycloak = next
        return next.token ?? this.end()
      })
      .finally(() => {
        this.renewing = null
      })
    return this.renewing
  }

  /** The server refused a fresh token, or none could be had. */
  end(): never {
    this.over = true
    this.announce()
    throw new SignedOut(expired)
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  readonly isOver = () => this.over

  tokens(): Tokens {
    const { token = '', refreshToken = '', idToken } = this.keycloak
    return { token, refreshToken, idToken }
  }

  /** Goes on with a sign-in made in another window; false when it is another person's. */
  async goOnWith(tokens: Tokens): Promise<boolean> {
    const next = newKeycloak(this.settings)
    await next.init({ ...initOptions, ...withoutUndefined(tokens) })
    if (next.subject !== this.person) return false
    this.keycloak = next
    this.over = false
    this.announce()
    return true
  }

  /** What the person types to sign in. */
  account(): string {
    return String(this.keycloak.tokenParsed?.preferred_username ?? '')
  }

  /** When the person last gave the password, in seconds since 1970; a renewed token says so of every window's sign-in. */
  signedInAt(): number {
    return this.keycloak.tokenParsed?.auth_time ?? 0
  }

  /** Leaves this page for the password, and comes back to it. */
  confirmHere(): void {
    void this.keycloak.login({ ...asking(this.account()), redirectUri: here() })
  }

  /** Ends the sign-in of all of this browser's windows, not only of this one. */
  signOut(): void {
    tellOfSignOut(this.person)
    void this.keycloak.logout({ redirectUri: new URL('/', location.href).href })
  }

  /** The person has signed out in another window: nothing more is asked in his or her name. */
  forget(): void {
    this.keycloak.clearToken()
    this.over = true
    this.announce()
  }

  private announce() {
    this.listeners.forEach((listener) => listener())
  }
}

// keycloak-js renews tokens with it; the older kernels in offices lack it.
Promise.withResolvers ??= <T>() => {
  let resolve!: PromiseWithResolvers<T>['resolve']
  let reject!: PromiseWithResolvers<T>['reject']
  const promise = new Promise<T>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}

/** No onLoad: with it keycloak-js leaves the page by itself when a refresh is refused, and what is typed with it. */
const initOptions = { pkceMethod: 'S256', checkLoginIframe: false } as const

function newKeycloak({ issuer, client }: SignInSettings): Keycloak {
  return new Keycloak({ clientId: client, oidcProvider: issuer })
}

/**
 * Takes up a sign-in that just came back from the sign-in server, or leaves for it (and then never settles).
 *
 * @param account whose password is asked for although he or she is signed in
 */
export async function sessionOrLeave(settings: SignInSettings, account: string | null): Promise<Session> {
  const keycloak = newKeycloak(settings)
  const redirectUri = here()
  if (!(await keycloak.init(initOptions))) {
    await keycloak.login({ ...(account === null ? { locale: 'zh-CN' } : asking(account)), redirectUri })
  }
  return new Session(keycloak, settings)
}

/** Led to by the sign-in server within a frame; the only page of ours that may stand in one. */
const silentPage = '/desk/silent-sign-in.html'
const patience = 10_000

/** The sign-in there is at the sign-in server, without the person noticing; null where there is none or it cannot be told. */
async function signedInStill(settings: SignInSettings): Promise<Keycloak | null> {
  const keycloak = newKeycloak(settings)
  const asked = keycloak.init({
    ...initOptions,
    onLoad: 'check-sso',
    silentCheckSsoRedirectUri: new URL(silentPage, location.href).href,
    silentCheckSsoFallback: false,
  })
  const tooLong = new Promise<false>((resolve) => setTimeout(resolve, patience, false))
  try {
    return (await Promise.race([asked, tooLong])) ? keycloak : null
  } catch (cause) {
    throw new SignInUnreachable('连接不上登录服务器，稍后自动重试。', { cause })
  }
}

function asking(loginHint: string) {
  return { prompt: 'login', loginHint, locale: 'zh-CN' } as const
}

function here(): string {
  return location.href.replace(/#.*$/, '')
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never
}
