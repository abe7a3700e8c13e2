import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { letterHeadQuery, putLetterHead } from '../../features/request/letters'
import styles from '../../features/request/Reply.module.css'
import type { LetterHeadQuery, LetterKind } from '../../graphql/generated/graphql'
import { letterKindWord } from '../../graphql/generated/words/letterKindWord'
import { Reading } from './Reading'

/** /desk/requests/letters: what the agency puts over and under its letters, and how it numbers them. */
export function LetterHeadRoute({ agency }: { agency: string }) {
  useTitle('文书设置')
  const ask = useRequest()
  const { data, error } = useQuery({
    queryKey: ['letterHead', agency],
    queryFn: ({ signal }) => ask(letterHeadQuery, { agency }, signal),
    staleTime: 0,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  return (
    <>
      <div className="desk-bar">
        <h1>文书设置</h1>
        <div className={styles.actions}>
          <Link href="/desk/requests/wordings" className="desk-link">
            文书措辞
          </Link>
          <Link href="/desk/requests" className="desk-link">
            返回列表
          </Link>
        </div>
      </div>
      <div className="desk-sheet">{data ? <HeadForm agency={agency} head={data.letterHead} /> : <Reading />}</div>
    </>
  )
}

function HeadForm({ agency, head }: { agency: string; head: LetterHeadQuery['letterHead'] }) {
  const ask = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const id = useId()
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({
    head: head.head ?? '',
    contact: head.contact ?? '',
    howToPay: head.howToPay ?? '',
    bodies: head.bodies.join('、'),
  })
  const [patterns, setPatterns] = useState<Readonly<Partial<Record<LetterKind, string>>>>(
    Object.fromEntries(head.patterns.filter(({ own }) => own).map(({ kind, pattern }) => [kind, pattern])),
  )
  const saving = useMutation({
    mutationFn: () =>
      ask(putLetterHead, {
        input: {
          agency,
          head: said.head ?? '',
          contact: said.contact ?? '',
          howToPay: said.howToPay ?? '',
          bodies: (said.bodies ?? '').split(/[、，,；;]/u).filter((body) => body.trim()),
          patterns: (Object.entries(patterns) as [LetterKind, string][])
            .filter(([, pattern]) => pattern.trim())
            .map(([kind, pattern]) => ({ kind, pattern })),
        },
      }),
    onSuccess: async () => {
      void message.success('已保存。')
      await queries.invalidateQueries({ queryKey: ['letterHead', agency] })
    },
  })
  const fields = [
    ['head', '发文机关标志和署名', '不填的，用机关名称。'],
    ['contact', '联系方式', '地址、电话、办公时间，写入回执和补正、收费等通知。'],
    ['howToPay', '信息处理费缴纳方式', '收款单位、账号、缴纳地点等。'],
    [
      'bodies',
      '行政复议机关',
      '不填的，为本级人民政府（本机关为人民政府的，为上一级人民政府）；垂直领导的机关在此填写。两个的用顿号隔开。',
    ],
  ] as const
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      {fields.map(([name, label, hint]) => (
        <div key={name} className={styles.field}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <Input.TextArea
            id={`${id}-${name}`}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={300}
            value={said[name] ?? ''}
            onChange={(event) => setSaid((before) => ({ ...before, [name]: event.target.value }))}
          />
          <small className={styles.quiet}>{hint}</small>
        </div>
      ))}
      <h2>文号</h2>
      <p>
        {
          '{年} 处写年份，{序号} 处写顺序号，每年从 1 起，不跳号。不填的，用灰色所示的式样；式样相同的几种文书一起编号。'
        }
      </p>
      <div className={styles.patterns}>
        {head.patterns.map(({ kind, pattern, own }) => (
          <div key={kind} className={styles.field}>
            <label htmlFor={`${id}-${kind}`}>{letterKindWord[kind]}</label>
            <Input
              id={`${id}-${kind}`}
              maxLength={60}
              placeholder={own ? '' : pattern}
              value={patterns[kind] ?? ''}
              onChange={(event) => setPatterns((before) => ({ ...before, [kind]: event.target.value }))}
            />
          </div>
        ))}
      </div>
      {saving.error && <Alert type="error" showIcon title={saving.error.message} />}
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          保存
        </Button>
      </div>
    </form>
  )
}
