import { lazy, Suspense, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { dayText } from '../../components/chinaTime'
import type { Receipt } from './applying'
import { Fact } from './GuideText'

// Few have a file to send; everybody else's page goes without it.
const HandIn = lazy(() => import('./HandIn').then((module) => ({ default: module.HandIn })))

/** 电子回执: the one time that the code is shown. */
export function ReceiptText({ receipt, phone }: { receipt: Receipt; phone: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        申请已收到
      </h1>
      <p className="notice" role="status">
        查询码只在这一页显示，请现在打印、拍照或者抄写保存。
      </p>
      <dl className="apply-receipt tabular">
        <Fact name="受理机关" value={receipt.agency.name} />
        <Fact name="登记编号" value={receipt.number} />
        <Fact name="查询编号" value={receipt.reference} code />
        <Fact name="查询码" value={receipt.code} code />
        <Fact name="收到日期" value={dayText(receipt.receivedOn)} />
        {receipt.due && (
          <Fact
            name="答复期限"
            value={dayText(receipt.due) + (receipt.provisional ? '（暂定，放假安排公布后可能变动）' : '')}
          />
        )}
        {phone && <Fact name="咨询电话" value={phone} />}
      </dl>
      <div className="buttons">
        <button type="button" className="main-action" onClick={() => window.print()}>
          打印回执
        </button>
      </div>
      <Suspense>
        <HandIn by={receipt} />
      </Suspense>
      <p>
        <Link href="/apply/lookup">查询办理进度</Link>
      </p>
    </>
  )
}
