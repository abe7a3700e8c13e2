import { useId } from 'react'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { MeasureDetails } from './MeasureDetails'
import { PastMeasureDetails } from './PastMeasureDetails'

const problemsAndMeasures = graphql(/* GraphQL */ `
  fragment ProblemsAndMeasures_content on Content {
    problems {
      id
      text
    }
    measures {
      id
      text
      problems {
        id
      }
      ...MeasureDetails_measure
    }
    pastMeasures {
      measure
      year
      ...PastMeasureDetails_pastMeasure
    }
  }
`)

/** What became of earlier measures, what was wrong (存在问题) and what will be done about it (改进措施), each pointing to the other. */
export function ProblemsAndMeasures({ content: masked }: { content: FragmentType<typeof problemsAndMeasures> }) {
  const { problems, measures, pastMeasures } = readFragment(problemsAndMeasures, masked)
  const id = useId()
  const numbers = new Map(problems.map((problem, index) => [problem.id, index + 1]))
  return (
    <>
      {pastMeasures.length > 0 && (
        <>
          <h3>上年改进措施落实情况</h3>
          <ol className="measures">
            {pastMeasures.map((past) => (
              <li key={`${past.year} ${past.measure}`}>
                <PastMeasureDetails pastMeasure={past} />
              </li>
            ))}
          </ol>
        </>
      )}
      {problems.length > 0 && (
        <>
          <h3>存在问题</h3>
          <ol className="problems">
            {problems.map((problem) => (
              <li key={problem.id} id={`${id}-${problem.id}`}>
                {problem.text}
              </li>
            ))}
          </ol>
        </>
      )}
      {measures.length > 0 && (
        <>
          <h3>改进措施</h3>
          <ol className="measures">
            {measures.map((measure) => (
              <li key={measure.id}>
                <p>{measure.text}</p>
                <MeasureDetails measure={measure}>
                  {measure.problems.map((problem) => (
                    <a key={problem.id} href={`#${id}-${problem.id}`}>
                      问题{numbers.get(problem.id)}
                    </a>
                  ))}
                </MeasureDetails>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
