import type { Session } from '../../auth/session'
import { downloadFile } from '../../components/downloadFile'
import { graphql } from '../../graphql/generated/gql'
import type { LetterKind, RequestLettersQuery, SevenStepsQuery } from '../../graphql/generated/graphql'

export type RequestLetter = RequestLettersQuery['requestLetters'][number]
export type Steps = SevenStepsQuery['sevenSteps']

/** A draft with the answers that led to it, item by item. */
export const writtenDraft = graphql(/* GraphQL */ `
  fragment WrittenDraft_draft on ReplyDraft {
    steps {
      key
      step
      question
      answer
      given
    }
    reply {
      items {
        asked
        ground
        reason
        support {
          by
          where
          keywords
          on
          level
          term
          law
          agency
          contact
          number
          channel
        }
      }
      more
    }
  }
`)

export const requestLettersQuery = graphql(/* GraphQL */ `
  query RequestLetters($request: ID!) {
    requestLetters(request: $request) {
      kind
      title
      number
      on
      agency
      paragraphs
      remedy
      lines {
        label
        text
      }
      asks {
        slot
        label
        text
      }
      lacks
      mayWrite
    }
  }
`)

export const sevenStepsQuery = graphql(/* GraphQL */ `
  query SevenSteps($request: ID!, $answers: [StepAnswerInput!]!) {
    sevenSteps(request: $request, answers: $answers) {
      asked {
        key
        step
        text
        help
        answers {
          key
          text
        }
      }
      proposal {
        disposition
        rest
        ground
        letter
        needs
      }
      grounds {
        ground
        article
        disposition
        support
        needsSupport
        needsReason
      }
    }
  }
`)

export const processingFeeQuery = graphql(/* GraphQL */ `
  query ProcessingFee($request: ID!, $basis: FeeBasis!, $quantity: Int) {
    processingFee(request: $request, basis: $basis, quantity: $quantity) {
      told
      quantity
      charged
      yuan
      paper
      counted {
        number
        receivedOn
      }
      lines {
        from
        to
        each
        yuan
      }
    }
  }
`)

export const letterHeadQuery = graphql(/* GraphQL */ `
  query LetterHead($agency: ID!) {
    letterHead(agency: $agency) {
      head
      contact
      howToPay
      bodies
      patterns {
        kind
        pattern
        own
      }
    }
  }
`)

export const putLetterHead = graphql(/* GraphQL */ `
  mutation PutLetterHead($input: PutLetterHeadInput!) {
    putLetterHead(input: $input) {
      head
    }
  }
`)

interface LetterWanted {
  request: string
  kind: LetterKind
  format: 'docx' | 'pdf'
  /** With the applicant's name, which is recorded. */
  addressed: boolean
  /** Whether a receipt gives out a new 查询码. */
  code?: boolean
}

/** Brings a letter and keeps it as a file of the reader's. */
export function downloadLetter(
  session: Pick<Session, 'token' | 'newToken'>,
  { request, kind, format, addressed, code }: LetterWanted,
): Promise<void> {
  const [agency = '', year, serial] = request.split(':')
  const name = `${kind.toLowerCase()}.${format}`
  const address = `/requests/${encodeURIComponent(agency)}/${year}/${serial}/letters/${name}${code ? '?code=true' : ''}`
  return downloadFile(session, address, name, addressed ? 'POST' : 'GET')
}
