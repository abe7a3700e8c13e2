import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import type { EditionForm } from '../report/form'
import { useEditing } from '../report/saving/Editing'
import { Proposal } from './Proposal'

const proposalsQuery = graphql(/* GraphQL */ `
  query CorrectionProposals($id: ID!) {
    report(id: $id) {
      id
      correctionProposals {
        number
        ...Proposal_proposal
      }
    }
  }
`)

/** What the registers propose to correct of the published report; nothing where they agree. */
export function ProposalNotice({ form }: { form: EditionForm }) {
  const { report } = useEditing()
  const request = useRequest()
  const { data } = useQuery({
    queryKey: ['correctionProposals', report.id],
    queryFn: ({ signal }) => request(proposalsQuery, { id: report.id }, signal),
  })
  return data?.report?.correctionProposals.map((proposal, at) => <Proposal key={at} proposal={proposal} form={form} />)
}
