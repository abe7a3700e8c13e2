import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { SeasonFilter } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import styles from './Season.module.css'
import { urge, usualText } from './urging'

interface UrgeDialogProps {
  year: number
  within: string | null
  /** Those chosen, by code; null for all that the filter finds. */
  chosen: ReadonlyMap<string, string> | null
  filter: SeasonFilter
  /** How many the filter finds. */
  found: number
  onClose: (urged: boolean) => void
}

const SHOWN = 5

/** 催办: what they are told, and afterwards who was urged and who was not. */
export function UrgeDialog({ year, within, chosen, filter, found, onClose }: UrgeDialogProps) {
  const request = useRequest()
  const queries = useQueryClient()
  const [text, setText] = useState(() => usualText(year))
  const urging = useMutation({
    mutationFn: () =>
      request(urge, {
        input: { year, within, text, ...(chosen ? { agencies: [...chosen.keys()] } : { filter }) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['seasonBoard'] }),
  })
  const outcome = urging.data?.urge
  const done = outcome?.__typename === 'AgenciesUrged' ? outcome : null
  const names = chosen && [...chosen.values()]
  return (
    <Modal
      open
      title={done ? '催办结果' : `催办 ${year} 年度报告`}
      onCancel={() => onClose(done !== null)}
      footer={
        done ? (
          <Button type="primary" onClick={() => onClose(true)}>
            关闭
          </Button>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>返回</Button>
            <Button type="primary" disabled={!text.trim()} loading={urging.isPending} onClick={() => urging.mutate()}>
              催办
            </Button>
          </>
        )
      }
    >
      {done ? (
        <div role="status">
          <p>已催办 {done.urged.length} 个机关。</p>
          {done.untold.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={`以下机关现在能办理的人员都没有登录过本系统，收不到通知，请另行电话联系：${done.untold.map(({ name }) => name).join('、')}。`}
            />
          )}
          {done.later > 0 && (
            <p>其中 {done.later} 个机关几分钟内陆续通知；没有人能收到的，届时在列表的“催办”栏注明。</p>
          )}
          {done.skipped.length > 0 && (
            <>
              <p>以下 {done.skipped.length} 个机关没有催办：</p>
              <ul className={styles.skipped}>
                {done.skipped.map(({ code, agency, message }) => (
                  <li key={code}>
                    {agency?.name ?? code}：{message}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      ) : (
        <>
          <p>
            {names
              ? `催办所选的 ${names.length} 个机关：${names.slice(0, SHOWN).join('、')}${names.length > SHOWN ? '等' : ''}。`
              : `催办当前列表的 ${found} 个机关，已公布的除外。`}
            对方机关在“待我办理”中看到，现在能办理的人员另收到消息；选择了邮件的，按其选择即时或者次日早上收到邮件。已有报告的，记入留痕。
          </p>
          <label htmlFor="urge-text">催办内容</label>
          <Input.TextArea
            id="urge-text"
            autoSize={{ minRows: 4 }}
            maxLength={500}
            showCount
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {outcome?.__typename === 'NoWorkingDay' && <Alert type="warning" showIcon title={outcome.message} />}
          {urging.error && <Alert type="error" showIcon title={urging.error.message} />}
        </>
      )}
    </Modal>
  )
}
