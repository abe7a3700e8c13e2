import { graphql } from '../../graphql/generated/gql'
import type { Deputyship_ColleagueFragment, Deputyship_DeputyshipFragment } from '../../graphql/generated/graphql'

export const deputyshipOf = graphql(/* GraphQL */ `
  fragment Deputyship_deputyship on Deputyship {
    id
    absentName
    deputyName
    from
    until
    by
    mayEnd
  }
`)

export const colleagueOf = graphql(/* GraphQL */ `
  fragment Deputyship_colleague on Colleague {
    id
    name
    roles
    self
    mayNameDeputy
  }
`)

/** 代理: who stands in for whom. */
export type Deputyship = Deputyship_DeputyshipFragment

/** 同事: somebody who was here. */
export type Colleague = Deputyship_ColleagueFragment
