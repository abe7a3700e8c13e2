import type { Guide } from './applying'

/** 申请指南: how a request is made, online or not. */
export function GuideText({ guide }: { guide: Guide | null }) {
  const open = guide?.open ?? false
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">申请指南</h2>
      {!open && <p className="notice">这个机关没有开通网上申请。您仍可以当面提交或者邮寄申请。</p>}
      {guide && (
        <dl className="apply-guide">
          <Fact name="办公地址" value={guide.address} />
          <Fact name="办公时间" value={guide.hours} />
          <Fact name="邮寄地址" value={guide.post} />
          <Fact name="咨询电话" value={guide.phone} />
          {guide.note && <Fact name="补充说明" value={guide.note} />}
        </dl>
      )}
      {open && (
        <ul>
          <li>提交成功之日为收到申请之日，一般自次日起20个工作日内答复；需要延长的会告知您。</li>
          <li>申请内容不明确的，会在7个工作日内一次告知您补正。</li>
          <li>不需要说明申请的用途。</li>
          <li>
            身份证明、授权委托书等材料，在提交申请后的回执页或者查询进度页上传（PDF、JPG、PNG，每个不超过 2 MB，最多 5
            个），也可以邮寄或者当面提交。
          </li>
          <li>书写有困难的，可以到办公地址口头申请，由工作人员代为填写。</li>
        </ul>
      )}
    </section>
  )
}

export function Fact({ name, value, code = false }: { name: string; value: string; code?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={code ? 'code' : undefined}>{value}</dd>
    </div>
  )
}
