import { graphql } from '../../graphql/generated/gql'
import type { AgencyRecord_RecordFragment } from '../../graphql/generated/graphql'

export const agencyRecord = graphql(/* GraphQL */ `
  fragment AgencyRecord_record on AgencyRecord {
    code
    version
    standing
    planned
    closed
    shortNames
    agency {
      name
      kind
      superior {
        code
        name
      }
    }
    mergedInto {
      code
      name
    }
    eras {
      from
      name
      kind
      superior {
        code
        name
      }
    }
    entries {
      ...AdministrationEntries_entry
    }
  }
`)

/** 机关档案: all that is recorded of an agency. */
export type AgencyRecord = AgencyRecord_RecordFragment
