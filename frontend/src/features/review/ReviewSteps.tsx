import { Steps } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import type { ReviewSteps_StepFragment } from '../../graphql/generated/graphql'
import { roleWord } from '../account/roleWord'
import { shownTime } from '../report/days'

export const reviewStep = graphql(/* GraphQL */ `
  fragment ReviewSteps_step on ReviewStep {
    name
    role
    order
    approval {
      by
      at
    }
  }
`)

/** 审核环节 in order; steps that stand side by side share one place. */
export function ReviewSteps({ steps }: { steps: readonly ReviewSteps_StepFragment[] }) {
  if (steps.length === 0) return <p>尚未报送审核。</p>
  const places = [...new Set(steps.map((step) => step.order))].map((order) => steps.filter((step) => step.order === order))
  const current = places.findIndex((place) => place.some((step) => !step.approval))
  return (
    <Steps
      responsive
      current={current < 0 ? places.length : current}
      items={places.map((place) => ({
        title: place.map((step) => step.name).join(' · '),
        content: place.map((step) => (
          <div key={step.name}>
            {place.length > 1 && `${step.name}：`}
            {step.approval ? `${step.approval.by} ${shownTime(step.approval.at)}` : `待${roleWord[step.role]}人员通过`}
          </div>
        )),
      }))}
    />
  )
}
