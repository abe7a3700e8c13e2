import { Button } from 'antd'
import { useState } from 'react'
import { Pieces, type Piece } from '../../revision/Pieces'
import { wordDifference } from '../../revision/wordDifference'
import { useEditing } from './Editing'
import { figureNow } from './figureText'
import { partText } from './partText'
import { mergedStretches } from './mergedParts'
import type { PartKey, PartValue } from '../parts'
import type { Change } from './saveQueue'
import styles from './Versions.module.css'

/** 两个版本: what the person wrote and what somebody else saved, each with the words only it has marked. */
export function Versions({ mine, theirs }: { mine: PartValue; theirs: PartValue }) {
  const { autosave, form } = useEditing()
  const say = (value: PartValue) => partText(value, (cell) => figureNow(autosave, form, cell))
  const pieces = wordDifference(say(theirs), say(mine))
  return (
    <div className={styles.versions}>
      <Version name="您填写的" text={say(mine)} pieces={pieces.filter(({ kind }) => kind !== 'REMOVED')} />
      <Version name="他人保存的" text={say(theirs)} pieces={pieces.filter(({ kind }) => kind !== 'ADDED').map(asOwn)} />
    </div>
  )
}

/** Of a part that two people changed, only the blocks or entries that both did, each in both versions. */
export function Collided({ part, change, theirs }: { part: PartKey; change: Change; theirs: PartValue }) {
  const stretches = mergedStretches(part, change.base, theirs, change.mine) ?? []
  return stretches.flatMap((stretch, place) =>
    stretch.theirs === null
      ? []
      : [
          // Stretches have no other name than their place.
          <Versions key={place} mine={stretch.mine as PartValue} theirs={stretch.theirs as PartValue} />,
        ],
  )
}

/** What only theirs has is not removed from anything: it is theirs. */
function asOwn({ kind, text }: Piece): Piece {
  return { kind: kind === 'REMOVED' ? 'ADDED' : kind, text }
}

function Version({ name, text, pieces }: { name: string; text: string; pieces: Piece[] }) {
  const [copied, setCopied] = useState(false)
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <section aria-label={name} className={styles.version}>
      <div className={styles.head}>
        <strong>{name}</strong>
        <Button size="small" type="link" aria-label={`复制${name}`} onClick={copy}>
          {copied ? '已复制' : '复制'}
        </Button>
      </div>
      {text === '' ? <p className={styles.empty}>（空）</p> : <Pieces pieces={pieces} />}
    </section>
  )
}
