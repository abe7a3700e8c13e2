import type { ReportRouteQuery } from '../../graphql/generated/graphql'

/** What the page knows of a report besides what is edited. */
export type ReportAbout = NonNullable<ReportRouteQuery['report']>
