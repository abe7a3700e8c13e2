import { Button, Spin } from 'antd'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Notice } from './Notice'
import { SessionContext } from './SessionContext'
import { signInState, subscribeToSignIn } from './signIn'

/** Shows its children to those who are signed in, and to all others what keeps them waiting. */
export function SignInGate({ children }: { children: ReactNode }) {
  const signIn = useSyncExternalStore(subscribeToSignIn, signInState)
  switch (signIn.is) {
    case 'asking':
      return <Notice icon={<Spin size="large" />} title="正在打开登录页面……" role="status" />
    case 'waiting':
      return (
        <Notice
          icon={<Spin size="large" />}
          title="登录服务正在启动"
          subTitle="通常需要约一分钟，启动后将自动进入登录页面，请不要关闭本页。"
          extra={<Button href="/">先看公开的年报</Button>}
          role="status"
        />
      )
    case 'failed':
      return (
        <Notice
          status="warning"
          title="没有登录成功"
          subTitle={signIn.message}
          extra={[
            <Button key="again" type="primary" href={location.pathname}>重新登录</Button>,
            <Button key="home" href="/">返回首页</Button>,
          ]}
          role="alert"
        />
      )
    case 'signedIn':
      return <SessionContext value={signIn.session}>{children}</SessionContext>
  }
}
