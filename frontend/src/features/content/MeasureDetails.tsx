import type { ReactNode } from 'react'
import { dayText } from '../../components/chinaTime'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { measureStatusWord } from '../../graphql/generated/words/measureStatusWord'

const measureDetails = graphql(/* GraphQL */ `
  fragment MeasureDetails_measure on Measure {
    owner
    due
    status
    problems {
      id
    }
    followUps {
      year
      status
      note
    }
  }
`)

interface Props {
  measure: FragmentType<typeof measureDetails>
  /** Links to the problems it answers. */
  children: ReactNode
}

/** Who carries out a measure, by when, and what became of it. */
export function MeasureDetails({ measure: masked, children }: Props) {
  const { owner, due, status, problems, followUps } = readFragment(measureDetails, masked)
  return (
    <dl>
      {problems.length > 0 && <Line name="针对">{children}</Line>}
      {owner && <Line name="责任单位">{owner}</Line>}
      {due && <Line name="完成时限">{dayText(due)}</Line>}
      <Line name="状态">{measureStatusWord[status]}</Line>
      {followUps.length > 0 && (
        <Line name="落实情况">
          {followUps.map(({ year, status: then, note }) => (
            <span key={year} className="follow-up">
              {year}年（{measureStatusWord[then]}）：{note}
            </span>
          ))}
        </Line>
      )}
    </dl>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
