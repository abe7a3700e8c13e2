import { useMutation } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { execute } from '../../graphql/execute'
import { readFragment } from '../../graphql/generated/fragment-masking'
import {
  amendRequest,
  requestProgress,
  sentences,
  withdrawRequest,
  type Changed,
  type Code,
  type Progress,
} from './applying'
import { Field } from './Field'
import { Troubles } from './Troubles'

// Few have a file to send; everybody else's page goes without it.
const HandIn = lazy(() => import('./HandIn').then((module) => ({ default: module.HandIn })))

interface Props {
  by: Code
  progress: Progress
  onDone: (progress: Progress, said: string) => void
}

/** What an applicant may add to a request by its code: 补正, 撤回. */
export function ByCode({ by, progress, onDone }: Props) {
  return (
    <>
      {progress.mayAmend && (
        <Deed
          label="补正"
          button="提交补正"
          send={async (fields) =>
            (await execute(amendRequest, { input: { ...by, words: String(fields.get('words')) } })).amendRequest
          }
          onDone={(next) => onDone(next, '补正已收到。')}
        >
          <h2>补正</h2>
          <Field
            name="words"
            label="补正后的申请内容"
            hint="按补正告知书的要求写明；补正之日起重新计算答复期限。"
            type="area"
            longest={2000}
          />
        </Deed>
      )}
      {progress.mayWithdraw && (
        <Suspense>
          <HandIn by={by} />
        </Suspense>
      )}
      {progress.mayWithdraw && (
        <details>
          <summary>撤回申请</summary>
          <Deed
            label="撤回"
            button="撤回申请"
            send={async (fields) =>
              (await execute(withdrawRequest, { input: { ...by, lastFour: String(fields.get('lastFour')) } }))
                .withdrawRequest
            }
            onDone={(next) => onDone(next, '撤回申请已收到。')}
          >
            <Field name="lastFour" label="证件号码后四位" hint="撤回后不再答复。" longest={4} />
          </Deed>
        </details>
      )}
    </>
  )
}

interface DeedProps {
  label: string
  button: string
  send: (fields: FormData) => Promise<Changed>
  onDone: (progress: Progress) => void
  children: ReactNode
}

function Deed({ label, button, send, onDone, children }: DeedProps) {
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (outcome) => {
      if (outcome.__typename === 'RequestProgress') onDone(readFragment(requestProgress, outcome))
    },
  })
  const outcome = sending.data?.__typename === 'RequestProgress' ? undefined : sending.data
  return (
    <form
      className="apply-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending.isPending) sending.mutate(new FormData(event.currentTarget))
      }}
    >
      {children}
      <Troubles sentences={sending.error ? [sending.error.message] : sentences(outcome)} />
      <button type="submit" className="main-action" disabled={sending.isPending}>
        {button}
      </button>
    </form>
  )
}
