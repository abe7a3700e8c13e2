import type { ReactNode } from 'react'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { FindingsList } from '../check/FindingsList'
import type { EditionForm } from '../report/form'
import type { PartKey } from '../report/parts'
import type { GoTo } from '../report/useGoTo'
import { CellChanges } from './CellChanges'
import { ChangedText } from './ChangedText'
import { partKey } from './partName'

export const changesView = graphql(/* GraphQL */ `
  fragment ChangesView_changes on Changes {
    cells {
      ref
      ...CellChanges_change
    }
    texts {
      part
      pieces {
        kind
        text
      }
    }
    resolved {
      ...Finding_finding @unmask
    }
    arisen {
      ...Finding_finding @unmask
    }
  }
`)

interface ChangesViewProps {
  /** The form of the later state, and of the earlier where it differs. */
  form: EditionForm
  earlierForm?: EditionForm | undefined
  changes: FragmentType<typeof changesView>
  /** What the two states are called. */
  from: string
  to: string
  goTo: GoTo
  /** Parts that stand elsewhere on the page, as the server names them. */
  without?: ReadonlySet<string> | undefined
  /** What can be done at a part: 退回此处. */
  aside?: ((part: PartKey) => ReactNode) | undefined
}

/** 变动: cells, words, and what the rules say of either state only. */
export function ChangesView({
  form,
  earlierForm = form,
  changes: masked,
  from,
  to,
  goTo,
  without,
  aside,
}: ChangesViewProps) {
  const { resolved, arisen, ...all } = readFragment(changesView, masked)
  const cells = all.cells.filter(({ ref }) => !without?.has(ref))
  const texts = all.texts.filter(({ part }) => !without?.has(part))
  return (
    <>
      {cells.length > 0 && (
        <CellChanges forms={[form, earlierForm]} changes={cells} from={from} to={to} aside={aside} />
      )}
      {texts.map(({ part, pieces }) => (
        <ChangedText key={part} form={form} part={part} pieces={pieces} aside={aside?.(partKey(part))} />
      ))}
      <Told title="新出现的校核结果" form={form} findings={arisen} goTo={goTo} />
      <Told title="已消除的校核结果" form={form} findings={resolved} goTo={goTo} past />
    </>
  )
}

function Told({ title, ...list }: { title: string } & Parameters<typeof FindingsList>[0]) {
  if (list.findings.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <FindingsList {...list} />
    </section>
  )
}
