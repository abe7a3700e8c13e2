import { graphql } from '../../graphql/generated/gql'

export const urge = graphql(/* GraphQL */ `
  mutation Urge($input: UrgeInput!) {
    urge(input: $input) {
      __typename
      ... on AgenciesUrged {
        urged {
          code
        }
        skipped {
          code
          message
          agency {
            name
          }
        }
        untold {
          code
          name
        }
        later
      }
      ... on NoWorkingDay {
        message
      }
    }
  }
`)

/** What an office would write; it is there to be changed. */
export function usualText(year: number): string {
  return `贵单位${year}年度政府信息公开工作年度报告尚未公布，请抓紧编制、审核，在规定时限内向社会公布；已经逾期的，请立即办理。如有困难，请及时与我办联系。`
}
