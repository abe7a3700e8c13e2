import { Alert, Button, Modal } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { onSignInElsewhere, openSignInWindow } from './otherWindow'
import { useSession } from './SessionContext'

/** Offers to sign in again in a second window, so that the page and what is typed in it stay. */
export function SignInAgain({ onSignedIn }: { onSignedIn: () => void }) {
  const session = useSession()
  const over = useSyncExternalStore(session.subscribe, session.isOver)
  const [blocked, setBlocked] = useState(false)

  useEffect(() => {
    if (!over) return
    return onSignInElsewhere((tokens) => {
      void session.goOnWith(tokens).then((samePerson) => (samePerson ? onSignedIn() : location.reload()))
    })
  }, [over, session, onSignedIn])

  return (
    <Modal
      open={over}
      title="登录已过期"
      closable={false}
      footer={
        <Button type="primary" onClick={() => setBlocked(!openSignInWindow())}>
          重新登录
        </Button>
      }
    >
      <p>请重新登录后继续。您填写的内容仍在本页，没有保存的部分登录后会自动保存。</p>
      {blocked && (
        <Alert
          type="warning"
          title="浏览器拦截了登录窗口"
          description={
            <>
              请允许本站打开窗口，或者<a href={location.pathname}>在本页登录</a>：未保存的内容已留在本机，登录后会恢复。
            </>
          }
        />
      )}
    </Modal>
  )
}
