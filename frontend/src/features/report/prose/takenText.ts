import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../../graphql/generated/gql'
import type { BlockInput, TakenTextQuery, TakenWhy } from '../../../graphql/generated/graphql'
import { useRequest } from '../../account/request'
import { FIGURE, type ProsePart } from '../parts'

const takenTextQuery = graphql(/* GraphQL */ `
  query TakenText($id: ID!) {
    report(id: $id) {
      id
      lastYearText {
        section
        blocks {
          block {
            kind
            level
            text
            figures {
              cell
              start
              end
            }
          }
          marks {
            start
            end
            why
            was
          }
        }
      }
    }
  }
`)

export type TakenBlock = NonNullable<TakenTextQuery['report']>['lastYearText'][number]['blocks'][number]

/** 上年文字 of a part as it could be taken over; asked for when somebody wants to, since this year's figures stand in it. */
export function useTakenText(report: string, revision: number, part: ProsePart, wanted: boolean) {
  const request = useRequest()
  const section = part === 'preamble' ? null : Number(part.slice('section:'.length))
  const { data, error, refetch } = useQuery({
    queryKey: takenKey(report, revision),
    queryFn: ({ signal }) => request(takenTextQuery, { id: report }, signal),
    placeholderData: (before) => before,
    enabled: wanted,
  })
  const blocks = data?.report?.lastYearText.find((text) => text.section === section)?.blocks
  return { blocks: blocks ?? [], read: data !== undefined, error: data ? null : error, refetch }
}

export function takenKey(report: string, revision: number) {
  return ['takenText', report, revision] as const
}

/** As the editor holds it: every figure stands as the same word, for its number is the server's to put there. */
export function inputOf({ block }: TakenBlock): BlockInput {
  let text = ''
  let end = 0
  const figures = block.figures.map((figure) => {
    text += block.text.slice(end, figure.start)
    const start = text.length
    text += FIGURE
    end = figure.end
    return { cell: figure.cell, start, end: text.length }
  })
  return { kind: block.kind, level: block.level, text: text + block.text.slice(end), figures }
}

export const whyWord: Record<TakenWhy, string> = {
  YEAR: '年份已改',
  FIGURE: '引用本年的数',
  NUMBER: '上年的数，请换成本年的',
  WORDED_NUMBER: '请核对',
}

interface Stretch {
  text: string
  mark: TakenBlock['marks'][number] | null
}

/** The text in stretches, marked and not. */
export function stretchesOf({ block: { text }, marks }: TakenBlock): Stretch[] {
  const found: Stretch[] = []
  let end = 0
  for (const mark of marks) {
    if (mark.start > end) found.push({ text: text.slice(end, mark.start), mark: null })
    found.push({ text: text.slice(mark.start, mark.end), mark })
    end = mark.end
  }
  if (end < text.length) found.push({ text: text.slice(end), mark: null })
  return found
}
