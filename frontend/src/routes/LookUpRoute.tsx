import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTitle } from '../components/useTitle'
import { lookUpRequest, requestProgress, sentences, type Code, type Progress } from '../features/apply/applying'
import { ByCode } from '../features/apply/ByCode'
import { Field } from '../features/apply/Field'
import { ProgressText } from '../features/apply/ProgressText'
import { Troubles } from '../features/apply/Troubles'
import { execute } from '../graphql/execute'
import { readFragment } from '../graphql/generated/fragment-masking'
import '../features/apply/apply.css'

/** /apply/lookup: how a request is doing, by number and code, which stand in no address. */
export function LookUpRoute() {
  useTitle('查询办理进度')
  const [shown, setShown] = useState<{ by: Code; progress: Progress; said?: string }>()
  const looking = useMutation({
    mutationFn: async (fields: FormData) => {
      const text = (name: string) => String(fields.get(name)).trim()
      const by = { reference: text('reference'), code: text('code') }
      const { lookUpRequest: outcome } = await execute(lookUpRequest, {
        input: { ...by, lastFour: text('lastFour') || null },
      })
      return { by, outcome }
    },
    onSuccess: ({ by, outcome }) => {
      if (outcome.__typename === 'RequestProgress') setShown({ by, progress: readFragment(requestProgress, outcome) })
    },
  })
  const outcome = looking.data?.outcome
  if (shown)
    return (
      <div className="apply">
        <h1>申请{shown.progress.number}</h1>
        {shown.said && (
          <p className="notice" role="status">
            {shown.said}
          </p>
        )}
        <ProgressText progress={shown.progress} />
        <ByCode
          by={shown.by}
          progress={shown.progress}
          onDone={(progress, said) => setShown({ by: shown.by, progress, said })}
        />
        <button type="button" onClick={() => setShown(undefined)}>
          再查一件
        </button>
      </div>
    )
  return (
    <div className="apply">
      <h1>查询申请的办理进度</h1>
      <form
        className="apply-form"
        aria-label="查询"
        onSubmit={(event) => {
          event.preventDefault()
          if (!looking.isPending) looking.mutate(new FormData(event.currentTarget))
        }}
      >
        <Field name="reference" label="查询编号" hint="回执上的编号，例如 640100-jgsw-2026-12。" longest={100} />
        <Field name="code" label="查询码" hint="回执上的 16 位字母和数字。" longest={40} />
        <Field name="lastFour" label="证件号码后四位（可不填）" hint="填写后可以阅读告知书和答复的内容。" longest={4} />
        <Troubles
          sentences={
            looking.error
              ? [looking.error.message]
              : sentences(outcome?.__typename === 'RequestProgress' ? undefined : outcome)
          }
        />
        <button type="submit" className="main-action" disabled={looking.isPending}>
          查询
        </button>
      </form>
    </div>
  )
}
