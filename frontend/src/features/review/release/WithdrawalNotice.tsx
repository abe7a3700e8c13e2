import { Alert } from 'antd'
import { dayText } from '../../../components/chinaTime'
import { graphql } from '../../../graphql/generated/gql'
import type { WithdrawalNotice_WithdrawalFragment } from '../../../graphql/generated/graphql'
import styles from './Release.module.css'

export const withdrawalNotice = graphql(/* GraphQL */ `
  fragment WithdrawalNotice_withdrawal on Withdrawal {
    number
    reason
    by
    at
    erasure {
      reason
      at
    }
  }
`)

/** That nothing of the report is public any more: which number was withdrawn, by whom, when and why. */
export function WithdrawalNotice({ withdrawal }: { withdrawal: WithdrawalNotice_WithdrawalFragment }) {
  const { number, reason, by, at, erasure } = withdrawal
  return (
    <Alert
      type="error"
      showIcon
      title={`第 ${number} 版已于${dayText(at)}撤回，现在没有公开的内容`}
      description={
        <>
          <p className={styles.said}>
            {by}撤回。原因：{reason}
          </p>
          {erasure && (
            <p className={styles.said}>
              内容已于{dayText(erasure.at)}依法删除。原因：{erasure.reason}
            </p>
          )}
        </>
      }
    />
  )
}
