import type { JSX } from 'react'
import type { Prose_BlockFragment } from '../../graphql/generated/graphql'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'

const prose = graphql(/* GraphQL */ `
  fragment Prose_block on Block {
    kind
    level
    text
  }
`)

/** Pieces of prose (段落) in their order; items that follow each other make one list. */
export function Prose({ blocks: masked }: { blocks: readonly FragmentType<typeof prose>[] }) {
  const blocks = masked.map((block) => readFragment(prose, block))
  const parts: JSX.Element[] = []
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]
    if (!block) break
    if (block.kind !== 'ITEM') {
      parts.push(single(block, at++))
      continue
    }
    const end = blocks.findIndex((each, index) => index > at && each.kind !== 'ITEM')
    const first = at
    const items = blocks.slice(at, end === -1 ? blocks.length : end)
    // The text carries its own number (一是、1.), so the list shows no marker.
    parts.push(
      <ul key={at}>
        {items.map((item, index) => (
          <li key={index} className={`level-${item.level ?? 1}`} data-paragraph={first + index + 1}>
            {item.text}
          </li>
        ))}
      </ul>,
    )
    at += items.length
  }
  return parts.length > 0 && <div className="prose">{parts}</div>
}

function single({ kind, level, text }: Prose_BlockFragment, key: number) {
  const place = { 'data-paragraph': key + 1 }
  if (kind === 'PARAGRAPH')
    return (
      <p key={key} {...place}>
        {text}
      </p>
    )
  return (level ?? 1) > 1 ? (
    <h4 key={key} {...place}>
      {text}
    </h4>
  ) : (
    <h3 key={key} {...place}>
      {text}
    </h3>
  )
}
