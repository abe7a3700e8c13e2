import Keycloak from 'keycloak-js'

/** Where people sign in, as the server says. */
export interface SignInSettings {
  issuer: string
  client: string
}

/** What one window hands to another after signing in again; never written to storage. */
export interface Tokens {
  token: string
  refreshToken: string
  idToken?: string | undefined
}

/** The sign-in is over and cannot be renewed without the person. */
export class SignedOut extends Error {}

/** The token has run out and the sign-in server does not answer: worth another try. */
export class SignInUnreachable extends Error {}

/** A person's sign-in in this window. Tokens live in memory only; a reload asks the sign-in server again. */
export class Session {
  private readonly listeners = new Set<() => void>()
  private over = false

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
      if (!this.keycloak.token) return this.end()
      if (this.keycloak.isTokenExpired(0)) throw new SignInUnreachable('连接不上登录服务器，稍后自动重试。', { cause })
    }
    return this.keycloak.token ?? this.end()
  }

  /** The server refused a fresh token, or none could be had. */
  end(): never {
    this.over = true
    this.announce()
    throw new SignedOut('登录已过期，请重新登录。')
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

  signOut(): void {
    void this.keycloak.logout({ redirectUri: new URL('/', location.href).href })
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

export function newKeycloak({ issuer, client }: SignInSettings): Keycloak {
  return new Keycloak({ clientId: client, oidcProvider: issuer })
}

/** Takes up a sign-in that just came back from the sign-in server, or leaves for it (and then never settles). */
export async function sessionOrLeave(settings: SignInSettings): Promise<Session> {
  const keycloak = newKeycloak(settings)
  const here = location.href.replace(/#.*$/, '')
  if (!(await keycloak.init(initOptions))) await keycloak.login({ redirectUri: here, locale: 'zh-CN' })
  return new Session(keycloak, settings)
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never
}
