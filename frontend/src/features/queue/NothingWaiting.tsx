import { Link } from 'wouter'
import type { Role } from '../../graphql/generated/graphql'
import { manualAddress } from '../manual/addresses'
import styles from './Queue.module.css'

const next: Record<Role, string> = {
  EDITOR: '要编写年报，点右上角的“新建”；已有 Word、PDF、Excel 文件的，点“导入”。已经报送的，进展见“本单位年报”。',
  REVIEWER: '报告报送到您的环节之后会出现在这里。本人编写过的报告由同事审核，不在此列。',
  SECRECY_REVIEWER: '报告到保密审查环节之后会出现在这里。',
  CHIEF: '报告到终审环节之后会出现在这里；紧急发布后须补办审签的，也在这里。',
  PUBLISHER: '报告审核通过之后会出现在这里；已定时的，到时自动发布。',
  REGISTRAR: '收到的申请、该办的事和期限，从“依申请公开”进入。',
  HANDLER: '分办给您的申请在“依申请公开”中，勾选“由我承办”。',
  OFFICE: '各单位的进度见“年报季”；已报送、已发布的报告在“全部报告”中。',
  ADMIN: '机关、审核流程、人员和报送范围，从“管理”进入。',
}

/** Why nothing waits, and what there is to do instead. */
export function NothingWaiting({ roles }: { roles: readonly Role[] }) {
  return (
    <div className={styles.next}>
      {roles.map((role) => (
        <p key={role}>{next[role]}</p>
      ))}
      <p>
        <Link href={manualAddress('common', 'queue')} className="desk-link">
          什么时候会有待办
        </Link>
      </p>
    </div>
  )
}
