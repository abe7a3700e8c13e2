import { graphql } from '../../graphql/generated/gql'
import type { ReviewSteps_StepFragment } from '../../graphql/generated/graphql'
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
    }
    permittedActions
  }
`)

export type Step = ReviewSteps_StepFragment

/** 审核环节 in order, with who approved what, what of it is void, and whose turn it is. */
export function ReviewSteps({ steps, revision }: { steps: readonly Step[]; revision: number }) {
  if (steps.length === 0) return <p>尚未报送审核。</p>
  const turn = Math.min(...steps.filter((step) => !step.approval).map((step) => step.order))
  return (
    <ol className={styles.steps} aria-label="审核环节">
      {steps.map((step) => (
        <li key={step.name} data-state={step.approval ? 'done' : step.order === turn ? 'open' : 'ahead'}>
          <strong>{step.name}</strong>
          <span>{stateOf(step, step.order === turn)}</span>
          {step.proofreading && step.proofreading.by !== step.approval?.by && (
            <span className={styles.quiet}>
              校对：{step.proofreading.by} {briefTime(step.proofreading.at)}
            </span>
          )}
          {step.approval?.signedOnPaper && (
            <span className={styles.quiet}>纸质签批 {dayText(step.approval.signedOnPaper)}</span>
          )}
          {!step.proofreading && step.proofreader && <span className={styles.quiet}>须先由另一人确认校对</span>}
          {step.voided && !step.approval && <span className={styles.quiet}>{voided(step.voided, revision)}</span>}
        </li>
      ))}
    </ol>
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
