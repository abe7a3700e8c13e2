import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { Code } from './applying'
import { Troubles } from './Troubles'

/** 申请材料: files sent by number and code, one by one, as soon as each is chosen. */
export function HandIn({ by }: { by: Code }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [identity, setIdentity] = useState(true)
  const [sent, setSent] = useState<readonly string[]>([])
  const sending = useMutation({
    mutationFn: async (file: File) => {
      await send(by, file, identity)
      return file.name
    },
    onSuccess: (name) => {
      setSent((before) => [...before, name])
      if (field.current) field.current.value = ''
    },
  })
  return (
    <details>
      <summary>上传材料</summary>
      <form className="apply-form" aria-label="上传材料" onSubmit={(event) => event.preventDefault()}>
        <p className="hint">PDF、JPG、PNG，每个不超过 2 MB，最多 5 个；加密保存，只有受理机关的经办人员能查看。</p>
        <p>
          <label>
            <input type="checkbox" checked={identity} onChange={(event) => setIdentity(event.target.checked)} />
            这是身份证明
          </label>
        </p>
        <p>
          <label htmlFor={id}>选择文件</label>{' '}
          <input
            id={id}
            ref={field}
            type="file"
            accept=".pdf,.jpg,.jpeg,.png"
            disabled={sending.isPending}
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) sending.mutate(file)
            }}
          />
        </p>
        <Troubles sentences={sending.error ? [sending.error.message] : []} />
        <div aria-live="polite">
          {sending.isPending && <p>正在上传……</p>}
          {sent.map((name, at) => (
            <p key={at}>已收到：{name}</p>
          ))}
        </div>
      </form>
    </details>
  )
}

async function send({ reference, code }: Code, file: File, identity: boolean): Promise<void> {
  const response = await fetch('/apply/materials', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-Request-Reference': encodeURIComponent(reference),
      'X-Request-Code': encodeURIComponent(code),
      'X-File-Name': encodeURIComponent(file.name),
      'X-Identity': String(identity),
    },
    body: file,
  }).catch((cause: unknown) => {
    throw new Error('没有上传：连接不上服务器，请检查网络后重试。', { cause })
  })
  if (response.ok) return
  const answer = (await response.json().catch(() => null)) as { detail?: string } | null
  throw new Error(answer?.detail ?? `没有上传（${response.status}），请稍后重试。`)
}
