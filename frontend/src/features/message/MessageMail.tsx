import { useMutation } from '@tanstack/react-query'
import { Alert, Select } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import type { MailTiming, MessageMail_SettingFragment } from '../../graphql/generated/graphql'
import { mailTimingWord } from '../../graphql/generated/words/mailTimingWord'
import { useRequest } from '../account/request'
import styles from './Messages.module.css'

export const messageMail = graphql(/* GraphQL */ `
  fragment MessageMail_setting on MessageSetting {
    possible
    address
    mail
  }
`)

const setMessageMail = graphql(/* GraphQL */ `
  mutation SetMessageMail($mail: MailTiming!) {
    setMessageMail(mail: $mail) {
      mail
    }
  }
`)

/** 消息邮件: when messages also come by mail, where mail can be sent at all. */
export function MessageMail({ setting }: { setting: MessageMail_SettingFragment }) {
  const request = useRequest()
  const choosing = useMutation({ mutationFn: (mail: MailTiming) => request(setMessageMail, { mail }) })
  if (!setting.possible) return null
  return (
    <div className={styles.mail}>
      <label htmlFor="message-mail">消息同时发邮件到 {setting.address}</label>
      <Select<MailTiming>
        id="message-mail"
        defaultValue={setting.mail}
        loading={choosing.isPending}
        onChange={(mail) => choosing.mutate(mail)}
        options={Object.entries(mailTimingWord).map(([value, label]) => ({ value: value as MailTiming, label }))}
      />
      {choosing.error && <Alert type="error" showIcon title={choosing.error.message} />}
    </div>
  )
}
