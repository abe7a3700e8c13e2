import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Popconfirm } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useDeferredValue, useId, useRef, useState } from 'react'
import { chinaTimeShort } from '../../components/chinaTime'
import { useRequest } from '../account/request'
import styles from './Reply.module.css'
import { letterWordingPreviewQuery, putLetterWording, type Wording } from './wordings'

interface WordingFormProps {
  agency: string
  wording: Wording
  /** Whether the reader may change it. */
  mayWrite: boolean
}

/** 文书措辞: what a kind of letter says, how it reads, and how it was worded before. */
export function WordingForm({ agency, wording, mayWrite }: WordingFormProps) {
  const ask = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const id = useId()
  const area = useRef<TextAreaRef>(null)
  const [text, setText] = useState(wording.text)
  const shown = useDeferredValue(text)
  const { kind } = wording
  const { data: preview } = useQuery({
    queryKey: ['letterWordingPreview', agency, kind, shown],
    queryFn: ({ signal }) => ask(letterWordingPreviewQuery, { agency, kind, text: shown }, signal),
    placeholderData: keepPreviousData,
  })
  const saving = useMutation({
    mutationFn: (said: string) => ask(putLetterWording, { input: { agency, kind, text: said } }),
    onSuccess: async () => {
      void message.success('已保存，用于此后定稿的文书。')
      await queries.invalidateQueries({ queryKey: ['letterWordings', agency] })
    },
  })
  const insert = (name: string) => {
    const field = area.current?.resizableTextArea?.textArea
    const at = field?.selectionStart ?? text.length
    setText(`${text.slice(0, at)}{${name}}${text.slice(field?.selectionEnd ?? at)}`)
    field?.focus()
  }
  const read = preview?.letterWordingPreview
  return (
    <div className={styles.form}>
      <div className={styles.field}>
        <label htmlFor={id}>正文措辞</label>
        <Input.TextArea
          id={id}
          ref={area}
          readOnly={!mayWrite}
          autoSize={{ minRows: 6, maxRows: 24 }}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <small className={styles.quiet}>
          一行一段。花括号中的内容由系统按办理情况填入；没有注明“必有”的，不知道时整段省去。标题、救济途径、署名和日期由系统写入，不在这里改。
        </small>
      </div>
      {mayWrite && (
        <div role="group" aria-label="插入要填入的内容" className={styles.actions}>
          {wording.parts.map(({ name, required }) => (
            <Button key={name} size="small" onClick={() => insert(name)}>
              {name}
              {required && '（必有）'}
            </Button>
          ))}
        </div>
      )}
      {read?.refusal && <Alert type="error" showIcon title={read.refusal} />}
      {saving.error && <Alert type="error" showIcon title={saving.error.message} />}
      {mayWrite && (
        <div className={styles.actions}>
          <Button
            type="primary"
            loading={saving.isPending}
            disabled={text === wording.text || Boolean(read?.refusal)}
            onClick={() => saving.mutate(text)}
          >
            保存措辞
          </Button>
          {wording.own && (
            <Popconfirm
              title="恢复系统的措辞？本机关现在的措辞留在改动记录里。"
              okText="恢复"
              cancelText="返回"
              onConfirm={() => saving.mutate('')}
            >
              <Button>恢复系统的措辞</Button>
            </Popconfirm>
          )}
        </div>
      )}
      {read && read.paragraphs.length > 0 && (
        <section aria-label="预览" className={styles.paper} tabIndex={0}>
          {read.paragraphs.map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </section>
      )}
      {wording.changes.length > 0 && (
        <section aria-label="改动记录">
          <h2>改动记录</h2>
          {wording.changes.map((change) => (
            <details key={change.at}>
              <summary>
                {chinaTimeShort(change.at)}，{change.by}
                {change.text === null && '，恢复系统的措辞'}
              </summary>
              {change.text?.split('\n').map((line, at) => (
                <p key={at}>{line}</p>
              ))}
            </details>
          ))}
        </section>
      )}
    </div>
  )
}
