import { Link } from 'wouter'
import { dayText } from '../../components/chinaTime'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { agencyAddress, publicationAddress } from './addresses'

const publicationItem = graphql(/* GraphQL */ `
  fragment PublicationItem_publication on Publication {
    year
    number
    publishedAt
    agency {
      code
      name
    }
    content {
      title
    }
  }
`)

interface Props {
  publication: FragmentType<typeof publicationItem>
  /** Left out on the agency's own page. */
  agencyShown?: boolean
}

/** One line of the public record. */
export function PublicationItem({ publication: masked, agencyShown = true }: Props) {
  const { agency, year, number, publishedAt, content } = readFragment(publicationItem, masked)
  return (
    <article className="publication-item">
      <p className="year tabular">{year}</p>
      <div>
        <h3>
          <Link href={publicationAddress(agency.code, year)}>
            {content?.title ?? `${agency.name}${year}年政府信息公开工作年度报告`}
          </Link>
        </h3>
        <p className="aside tabular">
          {agencyShown && <Link href={agencyAddress(agency.code)}>{agency.name}</Link>}
          <span>
            <time dateTime={publishedAt}>{dayText(publishedAt)}</time>
            {number > 1 ? '更正发布' : '发布'}
          </span>
        </p>
      </div>
    </article>
  )
}
