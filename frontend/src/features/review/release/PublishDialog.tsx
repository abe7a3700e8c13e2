import { App } from 'antd'
import { useState } from 'react'
import { chinaTime } from '../../../components/chinaTime'
import type { Finding } from '../../report/editedReport'
import type { EditionForm } from '../../report/form'
import { Unprintable } from '../../report/page/Unprintable'
import type { GoTo } from '../../report/useGoTo'
import type { Said } from '../deeds'
import { useRelease } from './publishing'
import { PublishWhen, setTime, whenFrom } from './PublishWhen'
import { ReleaseText } from '../ReleaseText'
import type { Reviewed } from '../reviewing'
import { StepDialog } from '../StepDialog'
import { WarningsHere } from '../WarningsHere'

interface PublishDialogProps {
  reviewed: Reviewed
  findings: readonly Finding[]
  /** The time that is set already, to be changed; null or left out when none is. */
  at?: string | null
  /** Whether a time is what is asked for. */
  later?: boolean
  /** What was filled in before the page was left to sign in. */
  begun?: Said | undefined
  form: EditionForm
  goTo: GoTo
  onClose: () => void
}

/** 发布, at once or at a set time. */
export function PublishDialog({
  reviewed,
  findings,
  at = null,
  later = false,
  begun,
  form,
  goTo,
  onClose,
}: PublishDialogProps) {
  const { message } = App.useApp()
  const [when, setWhen] = useState(() => begun?.when ?? { ...whenFrom(at), later })
  const [text, setText] = useState(begun?.text ?? '')
  const time = setTime(when)
  const releasing = useRelease(reviewed.report, (asked) => {
    void message.success(asked.do === 'schedule' ? `已定于 ${chinaTime(asked.at)} 发布。` : '已发布。')
    onClose()
  })
  const comment = text.trim() || null
  const go = () => {
    if (time === undefined) return
    const { revision } = reviewed
    releasing.mutate(
      time === null ? { do: 'publish', revision, comment } : { do: 'schedule', revision, at: time, comment },
    )
  }
  return (
    <StepDialog
      title="发布"
      go={when.later ? '定时发布' : '发布'}
      ready={time !== undefined}
      doing={releasing}
      onGo={go}
      said={{ report: reviewed.report, deed: 'PUBLISH', said: { text, when } }}
      form={form}
      goTo={goTo}
      onClose={onClose}
    >
      <PublishWhen when={when} onChange={setWhen} />
      <p>
        {when.later
          ? `届时再核对一次，仍是版本 ${reviewed.revision}、没有错误才发布；未能发布的，会在这里和列表中写明原因。`
          : `发布的是版本 ${reviewed.revision}。发布后任何人都能看到这份报告，内容不能再直接修改，只能更正或撤回。`}
      </p>
      <Unprintable />
      <WarningsHere findings={findings} />
      <ReleaseText asked="备注" value={text} onChange={setText} />
    </StepDialog>
  )
}
