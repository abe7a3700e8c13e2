import { graphql } from '../../graphql/generated/gql'
import type { LetterWordingsQuery } from '../../graphql/generated/graphql'

export const letterWordingsQuery = graphql(/* GraphQL */ `
  query LetterWordings($agency: ID!) {
    letterWordings(agency: $agency) {
      kind
      text
      own
      parts {
        name
        required
      }
      changes {
        at
        by
        text
      }
    }
  }
`)

export const letterWordingPreviewQuery = graphql(/* GraphQL */ `
  query LetterWordingPreview($agency: ID!, $kind: LetterKind!, $text: String!) {
    letterWordingPreview(agency: $agency, kind: $kind, text: $text) {
      paragraphs
      refusal
    }
  }
`)

export const putLetterWording = graphql(/* GraphQL */ `
  mutation PutLetterWording($input: PutLetterWordingInput!) {
    putLetterWording(input: $input) {
      kind
      own
    }
  }
`)

/** How a kind of letter is worded. */
export type Wording = LetterWordingsQuery['letterWordings'][number]
