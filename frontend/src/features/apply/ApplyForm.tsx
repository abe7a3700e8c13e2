import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { execute, isUnsure } from '../../graphql/execute'
import type { IdentityKind, SupplyForm } from '../../graphql/generated/graphql'
import { identityKindWord } from '../../graphql/generated/words/identityKindWord'
import { supplyFormWord } from '../../graphql/generated/words/supplyFormWord'
import { apply, sentences, type Receipt } from './applying'
import { dropDraft, keepDraft, readDraft } from './draft'
import { Field } from './Field'
import { Troubles } from './Troubles'

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const code = 'CODE'
const papers = [...choices(identityKindWord), { value: code, label: '统一社会信用代码（单位申请）' }]
const lost = '没有收到答复。请再点一次“提交申请”：同一份申请重复提交也只登记一次，回执不变。'

interface Props {
  agency: string
  onReceipt: (receipt: Receipt) => void
}

/** 申请表 (条例第二十九条): who, what, in which form; nobody is asked what for. */
export function ApplyForm({ agency, onReceipt }: Props) {
  const [draft, setDraft] = useState(() => readDraft(agency))
  const form = useRef<HTMLFormElement>(null)
  const filled = () =>
    Object.fromEntries(
      [...new FormData(form.current ?? undefined)].map(([name, value]) => [name, String(value)] as const),
    )
  const sending = useMutation({
    mutationFn: async () => {
      const { paper, form: wanted, ...said } = filled()
      const text = (name: string) => said[name]?.trim() ?? ''
      const { apply: outcome } = await execute(apply, {
        input: {
          agency,
          key: draft['key'] ?? '',
          name: text('name'),
          paper: paper === code ? null : (paper as IdentityKind),
          number: text('number'),
          phone: text('phone') || null,
          mail: text('mail') || null,
          address: text('address') || null,
          agent: text('agent') || null,
          authority: text('authority') || null,
          words: text('words'),
          form: wanted as SupplyForm,
          way: text('way') || null,
          help: text('help') || null,
        },
      })
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.__typename !== 'RequestReceipt') return
      dropDraft(agency)
      onReceipt(outcome)
    },
  })
  const said = sending.error
    ? [isUnsure(sending.error) ? lost : sending.error.message]
    : sentences(sending.data?.__typename === 'RequestReceipt' ? undefined : sending.data)
  return (
    <form
      className="apply-form"
      aria-label="申请表"
      ref={form}
      key={draft['key']}
      onChange={() => keepDraft(agency, { ...filled(), key: draft['key'] ?? '' })}
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending.isPending) sending.mutate()
      }}
    >
      <fieldset>
        <legend>所需信息</legend>
        <Field
          name="words"
          label="名称、文号或者便于查找的特征"
          hint="写明是什么信息、哪一年、由哪个部门制作，越具体越便于查找；最多约2000个汉字。"
          type="area"
          longest={2000}
          value={draft['words']}
        />
        <Field
          name="form"
          label="希望得到的形式"
          options={choices(supplyFormWord)}
          value={draft['form'] ?? 'ELECTRONIC'}
        />
        <Field
          name="way"
          label="获取方式（可不填）"
          hint="例如：寄到通信地址、发到电子邮箱、自行领取。"
          value={draft['way']}
        />
        <Field
          name="help"
          label="需要的帮助（可不填）"
          hint="阅读、视听有困难等，请写明需要怎样的帮助。"
          value={draft['help']}
        />
      </fieldset>
      <fieldset>
        <legend>申请人</legend>
        <Field name="name" label="姓名或者名称" value={draft['name']} />
        <Field name="paper" label="证件" options={papers} value={draft['paper'] ?? 'RESIDENT'} />
        <Field name="number" label="证件号码" longest={40} />
        <p className="hint">联系电话、电子邮箱、通信地址至少填写一项。</p>
        <Field name="phone" label="联系电话" type="tel" longest={40} value={draft['phone']} />
        <Field name="mail" label="电子邮箱" type="email" value={draft['mail']} />
        <Field name="address" label="通信地址" longest={300} value={draft['address']} />
        <Field name="agent" label="代理人姓名（没有的不填）" value={draft['agent']} />
        <Field name="authority" label="授权委托情况（没有代理人的不填）" value={draft['authority']} />
      </fieldset>
      <p className="hint">申请人信息加密保存，只有受理机关的经办人员在办理需要时才能查看，每次查看都有记录。</p>
      <Troubles sentences={said} />
      <div className="buttons">
        <button type="submit" className="main-action" disabled={sending.isPending}>
          {sending.isPending ? '正在提交……' : '提交申请'}
        </button>
        <button
          type="button"
          onClick={() => {
            dropDraft(agency)
            sending.reset()
            setDraft(readDraft(agency))
          }}
        >
          清空重填
        </button>
      </div>
    </form>
  )
}
