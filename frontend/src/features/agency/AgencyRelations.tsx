import { Link } from 'wouter'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import type { AgencyKind } from '../../graphql/generated/graphql'
import { graphql } from '../../graphql/generated/gql'

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

const kindNames: Record<AgencyKind, string> = {
  GOVERNMENT: '人民政府',
  DEPARTMENT: '政府部门',
  OFFICE: '政务公开主管部门',
  TOWNSHIP: '乡镇人民政府、街道办事处',
  INSTITUTION: '事业单位等',
}

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
        <dd>{kindNames[kind]}</dd>
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
