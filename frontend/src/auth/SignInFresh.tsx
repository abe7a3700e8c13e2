import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { onSignInElsewhere, openSignInWindow } from './otherWindow'
import { useSession } from './SessionContext'

interface SignInFreshProps {
  /** Why it is asked for, as the server says. */
  message: string
  /** What to press afterwards. */
  go: string
  /** Keeps what is typed before the page is left, where no window can be opened. */
  keep: () => void
  onConfirmed: () => void
}

type State = 'asked' | 'blocked' | 'anotherPerson' | 'confirmed'

const troubles: Record<'blocked' | 'anotherPerson', string> = {
  blocked: '浏览器没有打开登录窗口。请在本页登录：已填写的内容会保留，登录后回到这里。',
  anotherPerson: '刚才登录的是另一个账号。请用本页的账号登录。',
}

/**
 * 重新登录确认: asks for the password once more, in a window beside this page, so that what is filled in stays as it is. A
 * phone shows one page at a time and may let the other hear nothing; so coming back to this page also asks whether the
 * sign-in has become fresh.
 */
export function SignInFresh({ message, go, keep, onConfirmed }: SignInFreshProps) {
  const session = useSession()
  const [state, setState] = useState<State>('asked')
  const start = useRef<HTMLButtonElement>(null)
  const confirmed = useRef(onConfirmed)
  useEffect(() => {
    confirmed.current = onConfirmed
  })
  useEffect(() => start.current?.focus(), [])

  useEffect(() => {
    if (state === 'confirmed') return
    const confirm = () => {
      setState('confirmed')
      confirmed.current()
    }
    const before = session.signedInAt()
    const look = () => {
      if (document.visibilityState === 'visible')
        void session.newToken().then(
          () => session.signedInAt() > before && confirm(),
          () => {},
        )
    }
    const stop = onSignInElsewhere((tokens) => {
      void session.goOnWith(tokens).then(
        (samePerson) => (samePerson ? confirm() : setState('anotherPerson')),
        () => {},
      )
    })
    document.addEventListener('visibilitychange', look)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }, [session, state])

  if (state === 'confirmed') {
    return <Alert type="success" showIcon role="status" title={`身份已确认，请按“${go}”完成操作。`} />
  }
  const here = () => {
    keep()
    session.confirmHere()
  }
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={message}
      description={
        <>
          <p>{state === 'asked' ? '请再次输入密码，确认是您本人操作。已填写的内容会保留。' : troubles[state]}</p>
          {state === 'blocked' ? (
            <Button type="primary" onClick={here}>
              在本页登录
            </Button>
          ) : (
            <Button
              ref={start}
              type="primary"
              onClick={() => setState(openSignInWindow(session.account()) ? 'asked' : 'blocked')}
            >
              重新登录确认
            </Button>
          )}
        </>
      }
    />
  )
}
