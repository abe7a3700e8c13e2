import { Button, Spin } from 'antd'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Notice } from './Notice'
import { SessionContext } from './SessionContext'
import { type SignIn, signInState, subscribeToSignIn } from './signIn'

/** Shows its children to those who are signed in, and to all others what keeps them waiting. */
export function SignInGate({ children }: { children: ReactNode }) {
  const signIn = useSyncExternalStore(subscribeToSignIn, signInState)
  if (signIn.is === 'signedIn') return <SessionContext value={signIn.session}>{children}</SessionContext>
  return (
    <main>
      <Waiting signIn={signIn} />
    </main>
  )
}

function Waiting({ signIn }: { signIn: Exclude<SignIn, { is: 'signedIn' }> }) {
  switch (signIn.is) {
    case 'asking':
      return <Notice role="status" sign={<Spin size="large" />} title="正在打开登录页面……" />
    case 'waiting':
      return (
        <Notice
          role="status"
          sign={<Spin size="large" />}
          title="登录服务正在启动"
          ways={<Button href="/">先看公开的年报</Button>}
        >
          通常需要约一分钟，启动后将自动进入登录页面，请不要关闭本页。
        </Notice>
      )
    case 'signedOut':
      return (
        <Notice
          role="status"
          title="您已在另一个窗口退出登录"
          ways={
            <>
              <Button type="primary" href={location.pathname}>
                重新登录
              </Button>
              <Button href="/">返回首页</Button>
            </>
          }
        >
          没有来得及保存的内容已留在本机，用原来的账号登录后会恢复。
        </Notice>
      )
    case 'failed':
      return (
        <Notice
          role="alert"
          title="没有登录成功"
          ways={
            <>
              <Button type="primary" href={location.pathname}>
                重新登录
              </Button>
              <Button href="/">返回首页</Button>
            </>
          }
        >
          {signIn.message}
        </Notice>
      )
  }
}
