import { Button } from 'antd'
import { Notice } from '../../auth/Notice'
import { useSession } from '../../auth/SessionContext'

/** For those the sign-in server knows, but who have nothing to do here yet. */
export function NoRole() {
  const session = useSession()
  return (
    <Notice
      title="您已登录，但还没有分配角色或所属机关"
      ways={
        <Button type="primary" onClick={() => session.signOut()}>
          退出登录
        </Button>
      }
    >
      请联系本单位的系统管理员，在统一登录服务中为您的账号设置角色和机关，然后重新登录。
    </Notice>
  )
}
