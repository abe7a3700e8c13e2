import { useMutation } from '@tanstack/react-query'
import { Alert, Switch } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import type { ReminderSwitch_RemindersFragment } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import styles from './Queue.module.css'

export const reminderSetting = graphql(/* GraphQL */ `
  fragment ReminderSwitch_reminders on Reminders {
    possible
    address
    byMail
  }
`)

const setReminders = graphql(/* GraphQL */ `
  mutation SetReminders($byMail: Boolean!) {
    setReminders(byMail: $byMail) {
      byMail
    }
  }
`)

/** 每天邮件提醒, where mail can be sent at all. */
export function ReminderSwitch({ reminders }: { reminders: ReminderSwitch_RemindersFragment }) {
  const request = useRequest()
  const setting = useMutation({ mutationFn: (byMail: boolean) => request(setReminders, { byMail }) })
  if (!reminders.possible) return null
  return (
    <div className={styles.reminder}>
      <Switch
        id="remind-by-mail"
        checked={reminders.byMail}
        loading={setting.isPending}
        onChange={(on) => setting.mutate(on)}
      />
      <label htmlFor="remind-by-mail">每天邮件提醒（有待办时，早上八点半发到 {reminders.address}）</label>
      {setting.error && <Alert type="error" showIcon title={setting.error.message} />}
    </div>
  )
}
