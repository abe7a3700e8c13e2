import { Alert, Button, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { shownDay } from '../../components/chinaTime'
import type { DisputeAction } from '../../graphql/generated/graphql'
import { disputeActionWord } from '../../graphql/generated/words/disputeActionWord'
import { disputeKindWord } from '../../graphql/generated/words/disputeKindWord'
import { disputeOutcomeWord } from '../../graphql/generated/words/disputeOutcomeWord'
import { disputeRoleWord } from '../../graphql/generated/words/disputeRoleWord'
import { disputeStatusWord } from '../../graphql/generated/words/disputeStatusWord'
import { DisputeDeedDialog } from './DisputeDeedDialog'
import type { DisputeLine } from './disputes'
import styles from './Request.module.css'

/** Disputes, each with what was recorded of it and what may be next. */
export function DisputeList({ disputes, onRequest }: { disputes: readonly DisputeLine[]; onRequest: boolean }) {
  const [doing, setDoing] = useState<{ dispute: DisputeLine; action: DisputeAction } | null>(null)
  return (
    <>
      <ul className={styles.disputes}>
        {disputes.map((dispute) => (
          <li key={dispute.id} data-rectified={dispute.status === 'STRUCK' || undefined}>
            <p>
              <strong>{disputeKindWord[dispute.kind]}</strong> <Tag>{disputeStatusWord[dispute.status]}</Tag>{' '}
              {dispute.outcome && `${disputeOutcomeWord[dispute.outcome]} `}
              {!onRequest && dispute.request && (
                <Link href={`/desk/requests/${encodeURIComponent(dispute.request)}`} className="desk-link">
                  申请{dispute.number}
                </Link>
              )}
            </p>
            <p>
              {dispute.about}；{dispute.body}
              {dispute.caseNumber && `，${dispute.caseNumber}`}；本机关为{disputeRoleWord[dispute.role]}
            </p>
            {dispute.warning && <Alert type="warning" showIcon title={dispute.warning} />}
            {!dispute.counted && dispute.status !== 'STRUCK' && (
              <small className={styles.quiet}>{uncounted(dispute)}</small>
            )}
            <ol>
              {dispute.facts.map((fact) => (
                <li key={fact.number}>
                  <span className={styles.when}>{shownDay(fact.on)}</span>{' '}
                  {fact.struck ? <del>{fact.sentence}</del> : fact.sentence}{' '}
                  <small className={styles.quiet}>{fact.by}</small>
                </li>
              ))}
            </ol>
            {dispute.permittedActions.length > 0 && (
              <div className={styles.actions} role="group" aria-label={`登记案件进展：${dispute.about}`}>
                {dispute.permittedActions.map((action) => (
                  <Button
                    key={action}
                    size="small"
                    type={action === 'STRIKE' ? 'text' : 'default'}
                    onClick={() => setDoing({ dispute, action })}
                  >
                    {disputeActionWord[action]}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {doing && <DisputeDeedDialog {...doing} onClose={() => setDoing(null)} />}
    </>
  )
}

function uncounted({ status, role }: DisputeLine): string {
  if (role === 'THIRD_PARTY') return '本机关是第三人，不计入表四。'
  return status === 'FILED' ? '还没有登记受理（立案），暂不计入表四。' : '不予受理（立案）的，不计入表四。'
}
