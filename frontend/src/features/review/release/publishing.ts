import { useMutation, useQueryClient } from '@tanstack/react-query'
import { graphql } from '../../../graphql/generated/gql'
import type { FindingReasonInput } from '../../../graphql/generated/graphql'
import { type Request, useRequest } from '../../account/request'
import { reportKey } from '../../report/saving/useAutosave'
import { type Outcome, outcomeOf } from '../deeds'

const publishReport = graphql(/* GraphQL */ `
  mutation PublishReport($input: ReportActionInput!) {
    result: publishReport(input: $input) {
      __typename
      ...Refused_outcome @unmask
    }
  }
`)

const schedulePublication = graphql(/* GraphQL */ `
  mutation SchedulePublication($input: SchedulePublicationInput!) {
    result: schedulePublication(input: $input) {
      __typename
      ...Refused_outcome @unmask
    }
  }
`)

const cancelSchedule = graphql(/* GraphQL */ `
  mutation CancelSchedule($input: CancelScheduleInput!) {
    result: cancelSchedule(input: $input) {
      __typename
      ...Refused_outcome @unmask
    }
  }
`)

const publishUrgently = graphql(/* GraphQL */ `
  mutation PublishUrgently($input: PublishUrgentlyInput!) {
    result: publishUrgently(input: $input) {
      __typename
      ...Refused_outcome @unmask
      ... on OpenWarnings {
        message
      }
      ... on FindingGone {
        message
      }
    }
  }
`)

const ratifyPublication = graphql(/* GraphQL */ `
  mutation RatifyPublication($input: RatifyPublicationInput!) {
    result: ratifyPublication(input: $input) {
      __typename
      ...Refused_outcome @unmask
    }
  }
`)

const changeCorrectionNote = graphql(/* GraphQL */ `
  mutation ChangeCorrectionNote($input: ChangeCorrectionNoteInput!) {
    result: changeCorrectionNote(input: $input) {
      __typename
      ...Refused_outcome @unmask
    }
  }
`)

const discardCorrection = graphql(/* GraphQL */ `
  mutation DiscardCorrection($input: DiscardCorrectionInput!) {
    result: discardCorrection(input: $input) {
      __typename
      ...Refused_outcome @unmask
    }
  }
`)

const withdrawPublication = graphql(/* GraphQL */ `
  mutation WithdrawPublication($input: WithdrawPublicationInput!) {
    result: withdrawPublication(input: $input) {
      __typename
      ...Refused_outcome @unmask
    }
  }
`)

const erasePublication = graphql(/* GraphQL */ `
  mutation ErasePublication($input: ErasePublicationInput!) {
    result: erasePublication(input: $input) {
      __typename
      ...Refused_outcome @unmask
    }
  }
`)

/** What is done about a report's way to the public; all but its correction by those who answer for it there. */
type Release =
  | { do: 'publish'; revision: number; comment: string | null }
  | { do: 'schedule'; revision: number; at: string; comment: string | null }
  | { do: 'cancel' }
  | { do: 'urgent'; revision: number; reason: string; reasons: FindingReasonInput[] }
  | { do: 'ratify'; publication: string; comment: string | null }
  | { do: 'note'; note: string }
  | { do: 'discard'; reason: string }
  | { do: 'withdraw' | 'erase'; publication: string; earlierToo: boolean; reason: string }

async function release(request: Request, id: string, asked: Release): Promise<Outcome> {
  switch (asked.do) {
    case 'publish':
      return outcomeOf(
        await request(publishReport, { input: { id, revision: asked.revision, comment: asked.comment } }),
      )
    case 'schedule': {
      const { revision, at, comment } = asked
      return outcomeOf(await request(schedulePublication, { input: { id, revision, at, comment } }))
    }
    case 'cancel':
      return outcomeOf(await request(cancelSchedule, { input: { id } }))
    case 'urgent':
      return outcomeOf(
        await request(publishUrgently, {
          input: { id, revision: asked.revision, reason: asked.reason, reasons: asked.reasons },
        }),
      )
    case 'ratify':
      return outcomeOf(await request(ratifyPublication, { input: { id: asked.publication, comment: asked.comment } }))
    case 'note':
      return outcomeOf(await request(changeCorrectionNote, { input: { id, note: asked.note } }))
    case 'withdraw':
    case 'erase': {
      const input = { id: asked.publication, earlierToo: asked.earlierToo, reason: asked.reason }
      return outcomeOf(
        asked.do === 'withdraw'
          ? await request(withdrawPublication, { input })
          : await request(erasePublication, { input }),
      )
    }
    case 'discard':
      return outcomeOf(await request(discardCorrection, { input: { id, reason: asked.reason } }))
  }
}

/** Also after a refusal the page is read again: it says that this page is no longer up to date. */
export function useRelease(report: string, onDone: (asked: Release) => void) {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (asked: Release) => release(request, report, asked),
    onSuccess: async (outcome, asked) => {
      await queries.invalidateQueries({ queryKey: reportKey(report) })
      if (outcome.is === 'done') onDone(asked)
    },
  })
}
