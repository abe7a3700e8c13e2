import { graphql } from '../../graphql/generated/gql'
import type { ReviewSteps_StepFragment } from '../../graphql/generated/graphql'
import { conclusionWord } from '../../graphql/generated/words/conclusionWord'
import { roleWord } from '../../graphql/generated/words/roleWord'
import { briefTime, dayText } from '../../components/chinaTime'
import styles from './ReviewSteps.module.css'

export const reviewStep = graphql(/* GraphQL */ `
  fragment ReviewSteps_step on ReviewStep {
    name
    role
    order
    proofreader
    approval {
      by
      at
      revision
      clearance {
        conclusion
        decisions {
          finding
          about
          reason
        }
      }
      signedOnPaper
    }
    proofreading {
      by
      at
    }
    claim {
      by
      at
    }
    voided {
      by
      at
      revision
      clearance {
        decisions {
          finding
          reason
        }
      }
    }
    toClear {
      ...Finding_finding @unmask
    }
    permittedActions
  }
`)

export type Step = ReviewSteps_StepFragment

interface ReviewStepsProps {
  steps: readonly Step[]
  revision: number
  /** The last return, while its report is with the writers. */
  returned?: { by: string; step: string | null; at: string; revision: number; items: readonly unknown[] } | null
  published?: boolean
}

/**
 * 审核流程 as a drawing: the steps from left to right, those side by side one above the other, with who did what when, whose
 * turn it is, and where it was returned. The same read aloud is a list of stages, each with its steps.
 */
export function ReviewSteps({ steps, revision, returned = null, published = false }: ReviewStepsProps) {
  if (steps.length === 0) return <p>尚未报送审核。</p>
  const turn = Math.min(...steps.filter((step) => !step.approval).map((step) => step.order))
  // The server gives them in order.
  const orders = [...new Set(steps.map(({ order }) => order))]
  return (
    <ol className={styles.steps} aria-label="审核环节">
      <li className={styles.stage} data-state="done" data-end="">
        <div className={styles.end}>报送</div>
      </li>
      {orders.map((order) => {
        const beside = steps.filter((step) => step.order === order)
        const done = beside.every((step) => step.approval)
        return (
          <li key={order} className={styles.stage} data-state={done ? 'done' : order === turn ? 'open' : 'ahead'}>
            {beside.length > 1 && <span className="read-only-aloud">同时进行：</span>}
            <ul>
              {beside.map((step) => (
                <StepBox key={step.name} step={step} open={order === turn} revision={revision} back={returned} />
              ))}
            </ul>
          </li>
        )
      })}
      <li className={styles.stage} data-state={published ? 'done' : 'ahead'} data-end="">
        <div className={styles.end}>{published ? '✓ 已发布' : '发布'}</div>
      </li>
    </ol>
  )
}

interface StepBoxProps {
  step: Step
  open: boolean
  revision: number
  back: ReviewStepsProps['returned']
}

function StepBox({ step, open, revision, back }: StepBoxProps) {
  const { approval, proofreading, proofreader, name } = step
  const here = back?.step === name
  return (
    <li
      className={styles.box}
      data-state={here ? 'returned' : approval ? 'done' : open && !back ? 'open' : 'ahead'}
      aria-current={open && !back && !approval ? 'step' : undefined}
    >
      <strong>{name}</strong>
      {here && back ? (
        <span className={styles.back}>
          ↩ {back.by} {briefTime(back.at)} 退回{back.items.length > 0 && ` ${back.items.length} 处`}
        </span>
      ) : (
        <span>{back && !approval ? '退回修改中' : stateOf(step, open)}</span>
      )}
      {approval?.signedOnPaper && <span className={styles.quiet}>纸质签批 {dayText(approval.signedOnPaper)}</span>}
      {approval?.clearance && (
        <span className={styles.quiet}>
          结论：{conclusionWord[approval.clearance.conclusion]}
          {approval.clearance.decisions.length > 0 && `，逐项审查 ${approval.clearance.decisions.length} 处`}
        </span>
      )}
      {approval?.clearance?.decisions.map(({ finding, about, reason }) => (
        <span key={finding} className={styles.quiet}>
          {about}：{reason}
        </span>
      ))}
      {proofreading && proofreading.by !== approval?.by && (
        <span className={styles.quiet}>
          校对：{proofreading.by} {briefTime(proofreading.at)}
        </span>
      )}
      {!proofreading && proofreader && <span className={styles.quiet}>须先由另一人确认校对</span>}
      {step.voided && !approval && <span className={styles.quiet}>{voided(step.voided, revision)}</span>}
    </li>
  )
}

function stateOf({ approval, permittedActions, claim, role }: Step, open: boolean): string {
  if (approval) return `✓ ${approval.by} ${briefTime(approval.at)} 通过版本 ${approval.revision}`
  if (permittedActions.length > 0) return '轮到您'
  if (!open) return '未到'
  return claim ? `${claim.by}已认领` : `待${roleWord[role]}人员办理`
}

function voided({ by, at, revision: seen }: NonNullable<Step['voided']>, revision: number): string {
  return `${by} ${briefTime(at)} 通过的是版本 ${seen}，${seen < revision ? '此后有改动' : '此后被退回'}，已失效`
}
