import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useSession } from '../../auth/SessionContext'
import { shownDay } from '../../components/chinaTime'
import { letterKindWord } from '../../graphql/generated/words/letterKindWord'
import { useRequest } from '../account/request'
import { Lines } from './DeedDialog'
import { Lacks } from './Lacks'
import { downloadLetter, type RequestLetter } from './letters'
import styles from './Reply.module.css'
import type { RequestCase } from './requests'
import { recordRequest, requestsKey } from './requests'

interface LetterDialogProps {
  letter: RequestLetter
  request: Pick<RequestCase, 'entries' | 'permittedActions'> & { id: string }
  onClose: () => void
}

/** A letter as it stands: what its writer says, its number, and its files. */
export function LetterDialog({ letter, request, onClose }: LetterDialogProps) {
  const ask = useRequest()
  const session = useSession()
  const queries = useQueryClient()
  const id = useId()
  const [said, setSaid] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(letter.asks.map(({ slot, text }) => [slot, text])),
  )
  const [code, setCode] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: requestsKey })
  const writing = useMutation({
    mutationFn: async () => {
      const words = letter.asks.map(({ slot }) => ({ slot, text: said[slot] ?? '' }))
      const { recordRequest: outcome } = await ask(recordRequest, {
        input: { request: request.id, entries: request.entries, deed: { writeLetter: { kind: letter.kind, words } } },
      })
      if (outcome.__typename === 'RequestRecorded' || outcome.__typename === 'StaleRequest') await refresh()
      return outcome
    },
  })
  const downloading = useMutation({
    mutationFn: async ({ format, addressed }: { format: 'docx' | 'pdf'; addressed: boolean }) => {
      await downloadLetter(session, {
        request: request.id,
        kind: letter.kind,
        format,
        addressed,
        code: addressed && code,
      })
      if (addressed) await refresh()
    },
  })
  const outcome = writing.data
  const mayName = request.permittedActions.includes('OPEN_IDENTITY') && letter.kind !== 'APPROVAL_SHEET'
  const unsaved = letter.asks.some(({ slot, text }) => (said[slot] ?? '') !== text)
  return (
    <Modal open width={760} title={letterKindWord[letter.kind]} footer={null} onCancel={onClose}>
      {/* Whoever goes by key scrolls a long letter. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.paper} tabIndex={0} role="region" aria-label="文书内容">
        <h3>
          {letter.agency}
          <br />
          {letter.title}
        </h3>
        {letter.number && <p className={styles.number}>{letter.number}</p>}
        {letter.lines.length > 0 ? (
          <dl>
            {letter.lines.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <>
            <p className={styles.addressee}>〔受送达人〕：</p>
            {letter.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {letter.remedy && <p>{letter.remedy}</p>}
            <p className={styles.sign}>
              {letter.agency}（印章）
              <br />
              {letter.on ? shownDay(letter.on) : '　年　月　日'}
            </p>
          </>
        )}
      </div>
      {letter.mayWrite && (
        <div className={styles.fields}>
          {letter.asks.map(({ slot, label }) => (
            <div key={slot} className={styles.field}>
              <label htmlFor={`${id}-${slot}`}>{label}</label>
              <Input.TextArea
                id={`${id}-${slot}`}
                autoSize={{ minRows: 1, maxRows: 8 }}
                maxLength={5000}
                value={said[slot] ?? ''}
                onChange={(event) => setSaid((before) => ({ ...before, [slot]: event.target.value }))}
              />
            </div>
          ))}
          <div className={styles.actions}>
            <Button type="primary" loading={writing.isPending} onClick={() => writing.mutate()}>
              {letter.number ? '按修改重新定稿' : '定稿并编号'}
            </Button>
            <small className={styles.quiet}>
              {letter.number ? '文号不变，原来的内容留在办理记录中。' : '文号由系统按顺序编定，定稿记入办理记录。'}
            </small>
          </div>
        </div>
      )}
      {writing.error && <Alert type="error" showIcon title={writing.error.message} />}
      {outcome?.__typename === 'LetterIncomplete' && <Lacks lacks={outcome.lacks} />}
      {outcome?.__typename === 'RequestRefused' && (
        <Alert type="error" showIcon title="没有登记" description={<Lines lines={outcome.messages} />} />
      )}
      {outcome?.__typename === 'StaleRequest' && <Alert type="warning" showIcon title={outcome.message} />}
      {!outcome && letter.lacks.length > 0 && (
        <Alert type="warning" showIcon title="定稿、签发前还须补上" description={<Lines lines={letter.lacks} />} />
      )}
      <div className={styles.fields}>
        {unsaved && letter.mayWrite && <p className={styles.quiet}>修改尚未定稿，下载的文件中没有。</p>}
        <div className={styles.actions} role="group" aria-label="下载，不写申请人">
          <Button
            loading={downloading.isPending}
            onClick={() => downloading.mutate({ format: 'docx', addressed: false })}
          >
            下载 Word
          </Button>
          <Button onClick={() => downloading.mutate({ format: 'pdf', addressed: false })}>下载 PDF</Button>
          <small className={styles.quiet}>不写受送达人的姓名。</small>
        </div>
        {mayName && (
          <div className={styles.actions} role="group" aria-label="下载，写明受送达人">
            <Button onClick={() => downloading.mutate({ format: 'docx', addressed: true })}>送达用 Word</Button>
            <Button onClick={() => downloading.mutate({ format: 'pdf', addressed: true })}>送达用 PDF</Button>
            <small className={styles.quiet}>写明受送达人，作为查看申请人身份记入办理记录。</small>
            {letter.kind === 'RECEIPT' && (
              <Checkbox checked={code} onChange={(event) => setCode(event.target.checked)}>
                发放新的查询码（原来的随即作废）
              </Checkbox>
            )}
          </div>
        )}
        {downloading.error && <Alert type="error" showIcon title={downloading.error.message} />}
      </div>
    </Modal>
  )
}
