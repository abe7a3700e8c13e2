import { Link } from 'wouter'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'

const agencyRelations = graphql(/* GraphQL */ `
  fragment AgencyRelations_agency on Agency {
    code
    kind
    superior {
      code
      name
    }
    subordinates {
      code
      name
    }
  }
`)

interface Props {
  agency: FragmentType<typeof agencyRelations>
  address: (code: string) => string
}

/** Where an agency stands in the tree: what it is, its superior and what is directly below it. */
export function AgencyRelations({ agency: masked, address }: Props) {
  const { code, kind, superior, subordinates } = readFragment(agencyRelations, masked)
  return (
    <dl className="relations">
      <div>
        <dt>机关代码</dt>
        <dd className="tabular">{code}</dd>
      </div>
      <div>
        <dt>类别</dt>
        <dd>{agencyKindWord[kind]}</dd>
      </div>
      {superior && (
        <div>
          <dt>上级机关</dt>
          <dd>
            <Link href={address(superior.code)}>{superior.name}</Link>
          </dd>
        </div>
      )}
      {subordinates.length > 0 && (
        <div>
          <dt>下级机关</dt>
          <dd>
            <ul>
              {subordinates.map((each) => (
                <li key={each.code}>
                  <Link href={address(each.code)}>{each.name}</Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}
