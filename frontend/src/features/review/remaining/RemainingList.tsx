import { useLayoutEffect, useRef } from 'react'
import { NotRead } from '../../account/NotRead'
import ofFindings from '../../check/Findings.module.css'
import { FindingItem } from '../../check/FindingItem'
import { remainingKindWord } from '../../../graphql/generated/words/remainingKindWord'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import { goToRemaining, isBlankCells, type Remaining, remainingByPlace, useRemaining } from './remaining'

/** 报送前待办: everything that stands between now and submission, section by section, each leading to its place. */
export function RemainingList({ form, goTo }: { form: EditionForm; goTo: GoTo }) {
  const remains = useRemaining()
  const list = useRef<HTMLDivElement>(null)
  const within = useRef(false)
  const lead = () => (list.current?.querySelector('button') ?? list.current)?.focus()
  // After every rendering: who reads here goes on in the list when the entry is done that had the focus, or the first has come.
  useLayoutEffect(() => {
    const at = document.activeElement
    if (within.current && (at === document.body || at === list.current)) lead()
  })
  return (
    <div
      ref={list}
      tabIndex={-1}
      data-remaining
      onFocus={({ target }) => {
        within.current = true
        if (target === list.current) lead()
      }}
      onBlur={() => {
        within.current = false
      }}
    >
      <Entries remains={remains} form={form} goTo={goTo} />
    </div>
  )
}

function Entries({ remains, form, goTo }: { remains: ReturnType<typeof useRemaining>; form: EditionForm; goTo: GoTo }) {
  if (!remains) return <p>报告现在不由您报送。</p>
  const { items, known, error, refetch } = remains
  if (error) return <NotRead what="报送前待办" error={error} retry={refetch} />
  if (!known) return <p role="status">正在读取……</p>
  if (items.length === 0) return <p>✓ 都办完了，可以报送。</p>
  return remainingByPlace(form, items).map(({ place, label, items: here }) => (
    <section key={place} aria-label={label}>
      <h3 className={ofFindings.place}>
        {label} <span className={ofFindings.count}>{here.length}</span>
      </h3>
      <ul className={ofFindings.list}>
        {here.map((item) => (
          <Item key={item.key} form={form} item={item} goTo={goTo} />
        ))}
      </ul>
    </section>
  ))
}

const signs = {
  WRONG: '!',
  UNACCEPTED: '!',
  MISSING: '○',
  WARNING: '▲',
  RETURN_ITEM: '↩',
  COMMENT: '批',
  EARLY: 'i',
} as const

function Item({ form, item, goTo }: { form: EditionForm; item: Remaining; goTo: GoTo }) {
  const { finding, kind, message } = item
  if (finding && !isBlankCells(item)) {
    return <FindingItem form={form} finding={finding} goTo={goTo} past={false} />
  }
  return (
    <li className={ofFindings.finding} data-weight={kind === 'MISSING' ? 'REMAINING' : 'BLOCK'}>
      <span className={ofFindings.sign} aria-hidden>
        {signs[kind]}
      </span>
      <div>
        <button type="button" className={ofFindings.message} onClick={() => goToRemaining(form, item, goTo)}>
          <span className="read-only-aloud">{remainingKindWord[kind]}：</span>
          {message}
        </button>
      </div>
    </li>
  )
}
