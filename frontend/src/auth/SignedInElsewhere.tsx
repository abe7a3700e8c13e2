import { useEffect } from 'react'
import { Notice } from './Notice'
import { tellOfSignIn } from './otherWindow'
import { useSession } from './SessionContext'

/** What the second window shows once signed in: it hands the sign-in over and closes. */
export function SignedInElsewhere() {
  const session = useSession()
  useEffect(() => {
    tellOfSignIn(session.tokens())
    window.close()
  }, [session])
  return (
    <main>
      <Notice title="已登录">请关闭本窗口，回到原来的页面。</Notice>
    </main>
  )
}
