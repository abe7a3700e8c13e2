import { isUnsure, NetworkFailure, RequestFailure, TooLarge } from '../../../graphql/execute'
import { readFragment } from '../../../graphql/generated/fragment-masking'
import { graphql } from '../../../graphql/generated/gql'
import type { ContentInput } from '../../../graphql/generated/graphql'
import { isSignedOut, type Request } from '../../account/request'
import { type EditedReport, editedReport } from '../editedReport'
import type { Stop } from './saveQueue'

/** What the server answered to one save. */
export type SaveAnswer =
  | { is: 'saved'; report: EditedReport }
  | { is: 'stale'; theirs: EditedReport }
  | { is: 'invalid'; problems: { path: string; message: string }[]; message: string }
  /** Nothing of it was looked at. */
  | { is: 'tooLarge'; message: string }
  | { is: 'stopped'; stop: Stop }

const saveReport = graphql(/* GraphQL */ `
  mutation SaveReport($input: SaveReportInput!) {
    saveReport(input: $input) {
      __typename
      ... on ReportSaved {
        report {
          ...EditedReport_report
        }
      }
      ... on StaleReport {
        theirs {
          ...EditedReport_report
        }
      }
      ... on WrongStatus {
        message
      }
      ... on InvalidContent {
        message
        problems {
          path
          message
        }
      }
    }
  }
`)

/** Sends one save and says what became of it. */
export async function save(request: Request, id: string, revision: number, content: ContentInput): Promise<SaveAnswer> {
  try {
    const { saveReport: result } = await request(saveReport, { input: { id, revision, content } })
    switch (result.__typename) {
      case 'ReportSaved':
        return { is: 'saved', report: readFragment(editedReport, result.report) }
      case 'StaleReport':
        return { is: 'stale', theirs: readFragment(editedReport, result.theirs) }
      case 'InvalidContent':
        return { is: 'invalid', problems: result.problems, message: result.message }
      case 'WrongStatus':
        return { is: 'stopped', stop: { why: 'notAllowed', message: result.message } }
    }
  } catch (failure) {
    return failure instanceof TooLarge
      ? { is: 'tooLarge', message: `内容有 ${sizeOf(content)}。${failure.message}` }
      : { is: 'stopped', stop: stopFor(failure) }
  }
}

function sizeOf(content: ContentInput): string {
  const kilobytes = new TextEncoder().encode(JSON.stringify(content)).length / 1024
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}

function stopFor(failure: unknown): Stop {
  const message =
    failure instanceof NetworkFailure
      ? '连接不上服务器，接通后核对是否已保存'
      : failure instanceof Error
        ? failure.message
        : String(failure)
  if (isSignedOut(failure)) return { why: 'signedOut', message }
  // What may have been saved is sent again: the server then says what it has, and nobody is told that it was lost.
  const final = failure instanceof RequestFailure && failure.classification !== 'UNAVAILABLE' && !isUnsure(failure)
  return { why: final ? 'notAllowed' : 'unreachable', message }
}
