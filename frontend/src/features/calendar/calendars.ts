import { graphql } from '../../graphql/generated/gql'
import type { CalendarPageQuery } from '../../graphql/generated/graphql'

export const calendarQuery = graphql(/* GraphQL */ `
  query CalendarPage($region: ID, $year: Int!) {
    workCalendar(region: $region, year: $year) {
      region
      name
      year
      version
      provisional
      workingDays
      days {
        date
        working
        holiday
      }
      notices {
        ...HolidayEntryCard_entry
      }
      others {
        ...HolidayEntryCard_entry
      }
      regions {
        code
        name
        own
        mayPropose
      }
    }
    pendingHolidays {
      ...HolidayEntryCard_entry
    }
  }
`)

export const entryFragment = graphql(/* GraphQL */ `
  fragment HolidayEntryCard_entry on HolidayEntry {
    id
    region
    regionName
    year
    version
    status
    papers {
      title
      number
      date
      url
    }
    off {
      name
      from
      to
    }
    on
    entered {
      by
      at
    }
    decided {
      by
      at
    }
    mayConfirm
    mayDiscard
  }
`)

export const proposeHolidays = graphql(/* GraphQL */ `
  mutation ProposeHolidays($input: ProposeHolidaysInput!) {
    proposeHolidays(input: $input) {
      __typename
      ... on HolidaysPending {
        message
      }
      ... on UnfitHolidays {
        problems
      }
    }
  }
`)

export const confirmHolidays = graphql(/* GraphQL */ `
  mutation ConfirmHolidays($id: ID!) {
    confirmHolidays(id: $id) {
      __typename
      ... on HolidaysSettled {
        message
      }
      ... on OwnHolidays {
        message
      }
    }
  }
`)

export const discardHolidays = graphql(/* GraphQL */ `
  mutation DiscardHolidays($id: ID!) {
    discardHolidays(id: $id) {
      __typename
      ... on HolidaysSettled {
        message
      }
    }
  }
`)

export type CalendarYear = CalendarPageQuery['workCalendar']
export type CalendarDay = CalendarYear['days'][number]
export type CalendarRegion = CalendarYear['regions'][number]

export const calendarKey = ['workCalendar']
