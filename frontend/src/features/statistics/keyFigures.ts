import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'

const keyFiguresOfForm = graphql(/* GraphQL */ `
  fragment KeyFigures_edition on Edition {
    from
    keyFigures {
      cell
      title
      unit
    }
  }
`)

/** All forms there are, the newest first. */
export type Forms = FragmentType<typeof keyFiguresOfForm>[]

/** What people ask for first (主要数字), as the forms say, the newest first; and the year in which the tables that hold it began. */
export function keyFigures(forms: Forms) {
  const editions = readFragment(keyFiguresOfForm, forms).filter(({ keyFigures: figures }) => figures.length > 0)
  const all = editions.flatMap(({ keyFigures: figures }) => figures)
  return {
    figures: all.filter(({ cell }, at) => all.findIndex((one) => one.cell === cell) === at),
    newest: editions[0]?.keyFigures ?? [],
    since: editions.at(-1)?.from ?? null,
  }
}
