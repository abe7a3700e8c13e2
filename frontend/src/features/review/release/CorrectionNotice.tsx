import { Alert, App, Button, Tooltip } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import { useRelease } from './publishing'
import styles from './Release.module.css'
import { ReleaseText } from '../ReleaseText'
import { StepDialog } from '../StepDialog'
import { reportStatusWord } from '../../../graphql/generated/words/reportStatusWord'

interface CorrectionNoticeProps {
  note: string
  /** Whether what was published is withdrawn, so that nothing stands until this is published. */
  withdrawn?: boolean
  form: EditionForm
  goTo: GoTo
}

/** What is being corrected, as the public will read it; its writers word it anew, or give the correction up. */
export function CorrectionNotice({ note, withdrawn = false, form, goTo }: CorrectionNoticeProps) {
  const { autosave, report } = useEditing()
  const unsaved = useSyncExternalStore(autosave.subscribe, () => autosave.snapshot().changes.size > 0)
  const [asked, setAsked] = useState<'note' | 'discard' | null>(null)
  const close = () => setAsked(null)
  const canWord = report.permittedActions.includes('EDIT')
  const canDiscard = report.permittedActions.includes('DISCARD')
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={`${withdrawn ? '正在重新编写' : '正在更正'}：${note}`}
        description={
          <>
            <p className={styles.said}>
              {withdrawn ? '原报告已经撤回，新的一版发布之前没有公开的内容。' : '更正发布之前，原报告仍然有效。'}
              以上说明会随新报告公开。
            </p>
            {(canWord || canDiscard) && (
              <div className={styles.does}>
                {canWord && (
                  <Button size="small" onClick={() => setAsked('note')}>
                    改更正说明
                  </Button>
                )}
                {canDiscard && (
                  <Tooltip title={unsaved ? '等全部内容保存之后才能继续' : ''}>
                    <Button size="small" danger disabled={unsaved} onClick={() => setAsked('discard')}>
                      放弃更正
                    </Button>
                  </Tooltip>
                )}
              </div>
            )}
          </>
        }
      />
      {asked === 'note' && <WordNote note={note} form={form} goTo={goTo} onClose={close} />}
      {asked === 'discard' && <Discard withdrawn={withdrawn} form={form} goTo={goTo} onClose={close} />}
    </>
  )
}

type DialogProps = Omit<CorrectionNoticeProps, 'note' | 'withdrawn'> & { onClose: () => void }

function WordNote({ note, ...rest }: DialogProps & { note: string }) {
  const { report } = useEditing()
  const { message } = App.useApp()
  const [text, setText] = useState(note)
  const releasing = useRelease(report.id, () => {
    void message.success('已改更正说明。')
    rest.onClose()
  })
  return (
    <StepDialog
      title="更正说明"
      go="保存"
      ready={text.trim() !== '' && text.trim() !== note}
      doing={releasing}
      onGo={() => releasing.mutate({ do: 'note', note: text.trim() })}
      {...rest}
    >
      <p>公众在更正后的报告上看到的就是这段话。报送之后不能再改。</p>
      <ReleaseText asked="更正说明" required most={2000} value={text} onChange={setText} />
    </StepDialog>
  )
}

function Discard({ withdrawn, ...props }: DialogProps & { withdrawn: boolean }) {
  const { report } = useEditing()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const releasing = useRelease(report.id, () => {
    void message.success('已放弃更正，内容恢复为更正之前的版本。')
    props.onClose()
  })
  return (
    <StepDialog
      title="放弃更正"
      go="放弃更正"
      grave
      ready={reason.trim() !== ''}
      doing={releasing}
      onGo={() => releasing.mutate({ do: 'discard', reason: reason.trim() })}
      {...props}
    >
      <p>
        报告的内容恢复为更正之前的样子，状态回到“{reportStatusWord[withdrawn ? 'WITHDRAWN' : 'PUBLISHED']}
        ”。更正稿写过的内容仍在历史版本中，可以查看。
      </p>
      <ReleaseText asked="放弃的原因" required value={reason} onChange={setReason} />
    </StepDialog>
  )
}
