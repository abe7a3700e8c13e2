import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Checkbox, Input, InputNumber, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { SignInFresh } from '../../auth/SignInFresh'
import { chinaToday } from '../../components/chinaTime'
import { useRequest } from '../account/request'
import { asked, type DeedForm, type DeedRequest, type Field, isReady, kept, type Said } from './deedForm'
import { Handlers } from './Handlers'
import { Lacks } from './Lacks'
import styles from './Request.module.css'
import { recordRequest, requestsKey } from './requests'
import { YearReason } from './YearReason'

interface DeedDialogProps {
  title: string
  form: DeedForm
  request: DeedRequest
  onClose: () => void
  /** It was recorded; what the office has to know of it besides. */
  onDone: (told: readonly string[]) => void
}

const GO = 'deed-go'

/** Asks for what a deed needs, and shows in place why it was not recorded; nothing that is filled in is lost. */
export function DeedDialog({ title, form, request, onClose, onDone }: DeedDialogProps) {
  const ask = useRequest()
  const queries = useQueryClient()
  const id = useId()
  const [said, setSaid] = useState<Said>(() => ({
    ...(form.fields.some(({ name }) => name === 'on') && { on: chinaToday() }),
    ...form.begin?.(request),
  }))
  const [yearReason, setYearReason] = useState('')
  const doing = useMutation({
    mutationFn: async () => {
      const { recordRequest: outcome } = await ask(recordRequest, {
        input: {
          request: request.id,
          entries: request.entries,
          deed: form.deed(kept(form, said)),
          yearReason: yearReason || null,
        },
      })
      if (outcome.__typename === 'RequestRecorded' || outcome.__typename === 'StaleRequest')
        await queries.invalidateQueries({ queryKey: requestsKey })
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.__typename === 'RequestRecorded') onDone(outcome.told)
    },
  })
  const outcome = doing.data
  const say = (name: string, value: Said[string]) => setSaid((before) => ({ ...before, [name]: value }))
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText="返回"
      okButtonProps={{ id: GO, disabled: !isReady(form, said) }}
      confirmLoading={doing.isPending}
      onOk={() => doing.mutate()}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        {asked(form, said).map((field) => (
          <div key={field.name} className={styles.field}>
            {field.kind !== 'yes' && (
              <label htmlFor={`${id}-${field.name}`}>
                {field.label}
                {field.optional && <span className={styles.quiet}>（可不填）</span>}
              </label>
            )}
            <FieldInput
              field={field}
              id={`${id}-${field.name}`}
              request={request}
              value={said[field.name]}
              onChange={(value, name) => {
                say(field.name, value)
                if (field.kind === 'handler') say('name', name)
              }}
            />
            {field.hint && <small className={styles.quiet}>{field.hint}</small>}
          </div>
        ))}
        {form.fields.length === 0 && <p>确认{title}？</p>}
      </div>
      {doing.error && <Alert type="error" showIcon title={doing.error.message} />}
      {outcome?.__typename === 'RequestRefused' && (
        <Alert type="error" showIcon title="没有登记" description={<Lines lines={outcome.messages} />} />
      )}
      {outcome?.__typename === 'LetterIncomplete' && <Lacks lacks={outcome.lacks} />}
      {outcome?.__typename === 'RequestRefused' && outcome.reasonNeeded && (
        <YearReason value={yearReason} onChange={setYearReason} />
      )}
      {outcome?.__typename === 'StaleRequest' && <Alert type="warning" showIcon title={outcome.message} />}
      {outcome?.__typename === 'FreshSignInNeeded' && (
        <SignInFresh
          key={doing.submittedAt}
          message={outcome.message}
          go={title}
          keep={() => {}}
          onConfirmed={() => document.getElementById(GO)?.focus()}
        />
      )}
    </Modal>
  )
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

interface FieldInputProps {
  field: Field
  id: string
  request: DeedRequest
  value: Said[string]
  onChange: (value: Said[string], name?: string) => void
}

function FieldInput({ field, id, request, value, onChange }: FieldInputProps) {
  switch (field.kind) {
    case 'day':
      return (
        <Input id={id} type="date" value={(value as string) ?? ''} onChange={(event) => onChange(event.target.value)} />
      )
    case 'line':
      return (
        <Input
          id={id}
          maxLength={200}
          value={(value as string) ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'text':
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={20_000}
          value={(value as string) ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'number':
      return (
        <InputNumber
          id={id}
          min={0}
          precision={0}
          value={(value as number | undefined) ?? null}
          onChange={(number) => onChange(number)}
        />
      )
    case 'one':
      return (
        <Select<string | null>
          id={id}
          value={(value as string | undefined) || null}
          options={
            field.name === 'consultation'
              ? request.consultations.map(({ number, sentOn }) => ({
                  value: String(number),
                  label: `第 ${number} 次（${sentOn} 发出）`,
                }))
              : [...(field.options ?? [])]
          }
          onChange={(chosen) => onChange(chosen)}
        />
      )
    case 'some':
      return (
        <Select
          id={id}
          mode="multiple"
          value={[...((value as readonly string[] | undefined) ?? [])]}
          options={[...(field.options ?? [])]}
          onChange={(chosen: string[]) => onChange(chosen)}
        />
      )
    case 'yes':
      return (
        <Checkbox id={id} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
          {field.label}
        </Checkbox>
      )
    case 'handler':
      return <Handlers id={id} agency={request.agency.code} value={value as string | undefined} onChange={onChange} />
  }
}
