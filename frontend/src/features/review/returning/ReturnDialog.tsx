import { Alert, App, Button, Checkbox, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { AmendmentItem } from '../../comment/AmendmentItem'
import { openAmendments } from '../../comment/commentThread'
import { useDiscussion } from '../../comment/Discussion'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import styles from '../DeedDialog.module.css'
import { partName } from '../../revision/partName'
import { returnLabel, serverPart } from '../returnPart'
import { ReturnTree } from './ReturnTree'
import { RefusalNotice } from '../RefusalNotice'
import { type ReturnDraft } from './ReturnDraft'
import { type Reviewed, useDecision } from '../reviewing'

interface ReturnDialogProps {
  reviewed: Reviewed
  draft: ReturnDraft
  form: EditionForm
  goTo: GoTo
  onClose: () => void
}

/** 退回: why, and which cells and sections, each with what is wrong with it; those pointed at in the text are there already. */
export function ReturnDialog({ reviewed, draft, form, goTo, onClose }: ReturnDialogProps) {
  const { message } = App.useApp()
  const id = useId()
  const { items, reason } = draft
  const deciding = useDecision(reviewed, () => {
    void message.success('已退回编写人员。')
    draft.clear()
    onClose()
  })
  const suggested = openAmendments(useDiscussion()?.comments ?? [])
  const [opensAll, openAll] = useState(false)
  const whole = opensAll && items.length === 0
  const named = new Set([
    ...items.map(({ part }) => serverPart(part)),
    ...(whole ? [] : suggested.map(({ amendment }) => amendment.part)),
  ]).size
  const speaks = (suggested.length > 0 && !whole) || items.some(({ note }) => note.trim() !== '')
  const [left, leaveFor] = useState<Parameters<GoTo> | null>(null)
  return (
    <Modal
      open={!left}
      afterClose={() => {
        onClose()
        if (left) goTo(...left)
      }}
      title="退回修改"
      okText="退回"
      okButtonProps={{ danger: true, disabled: !speaks && reason.trim() === '' }}
      confirmLoading={deciding.isPending}
      onOk={() => deciding.mutate({ deed: 'RETURN', reason: reason.trim(), items, whole })}
      onCancel={onClose}
    >
      <p>退回后本轮已有的审核意见全部作废，修改后须重新报送。</p>
      <div className={styles.text}>
        <label htmlFor={id}>退回原因</label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2 }}
          maxLength={500}
          showCount
          required={!speaks}
          placeholder={speaks ? '各处已写明意见的，可以不写' : ''}
          value={reason}
          onChange={(event) => draft.explain(event.target.value)}
        />
      </div>
      <p id="return-items">
        {named === 0
          ? '没有指明部位：全部内容开放修改。'
          : `只开放以下 ${named} 处。随单元格变化的合计、段落中引用的数字一并开放；选中部分，其文字、表格和所附的渠道、问题与措施一并开放。`}
      </p>
      {suggested.length > 0 && (
        <>
          <ul className={styles.items} aria-label="一并退回的修改建议">
            {suggested.map((comment) => (
              <li key={comment.id}>
                <strong>{partName(form, comment.amendment.part)}</strong>
                <AmendmentItem
                  report={reviewed.report}
                  comment={comment}
                  label={partName(form, comment.amendment.part)}
                />
              </li>
            ))}
          </ul>
          {items.length === 0 && (
            <Checkbox checked={opensAll} onChange={(event) => openAll(event.target.checked)}>
              其余内容也开放修改
            </Checkbox>
          )}
        </>
      )}
      {items.length > 0 && (
        <ul className={styles.items} aria-labelledby="return-items">
          {items.map(({ part, note }) => (
            <li key={part}>
              <span className={styles.itemHead}>
                <strong>{returnLabel(form, part)}</strong>
                <Button
                  size="small"
                  type="text"
                  aria-label={`移除：${returnLabel(form, part)}`}
                  onClick={() => draft.remove(part)}
                >
                  移除
                </Button>
              </span>
              <Input.TextArea
                aria-label={`${returnLabel(form, part)}的意见`}
                placeholder="什么地方不对（选填）"
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={500}
                value={note}
                onChange={(event) => draft.put(part, event.target.value)}
              />
            </li>
          ))}
        </ul>
      )}
      <ReturnTree form={form} draft={draft} />
      {deciding.error && <Alert type="error" showIcon title={deciding.error.message} />}
      {deciding.data && deciding.data.is !== 'done' && (
        <RefusalNotice
          key={deciding.submittedAt}
          refusal={deciding.data}
          form={form}
          goTo={(...meant) => leaveFor(meant)}
        />
      )}
    </Modal>
  )
}
