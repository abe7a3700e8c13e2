import { useEffect } from 'react'
import { Notice } from './Notice'
import { tellOtherWindows } from './otherWindow'
import { useSession } from './SessionContext'

/** What the second window shows once signed in: it hands the sign-in over and closes. */
export function SignedInElsewhere() {
  const session = useSession()
  useEffect(() => {
    tellOtherWindows(session.tokens())
    window.close()
  }, [session])
  return <Notice status="success" title="已登录" subTitle="请关闭本窗口，回到原来的页面。" />
}
