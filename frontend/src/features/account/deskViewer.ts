import { graphql } from '../../graphql/generated/gql'
import type { DeskViewer_ViewerFragment } from '../../graphql/generated/graphql'

export const deskViewer = graphql(/* GraphQL */ `
  fragment DeskViewer_viewer on Viewer {
    name
    roles
    requestRoles
    agency {
      code
      name
    }
    scope {
      code
      name
    }
  }
`)

/** Who is at the desk. */
export type DeskViewer = DeskViewer_ViewerFragment
