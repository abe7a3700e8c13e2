import { useEffect, useState } from 'react'
import { useEditing } from '../report/saving/Editing'
import type { Finding } from '../report/editedReport'
import { countText, remainingIn } from './groupedFindings'

const PAUSE = 2_000

function spokenText(findings: readonly Finding[]): string {
  const { cells, parts } = remainingIn(findings)
  return countText(findings.filter(({ remaining }) => !remaining)) + (cells + parts === 0 ? '，已全部填写' : '')
}

/**
 * Says aloud how many findings there are when that has changed and then stayed for a while; silent at first. What remains
 * changes with every cell and is told only when nothing does any more.
 */
export function FindingsSpoken() {
  const { report } = useEditing()
  const text = spokenText(report.findings)
  const [settled, setSettled] = useState(text)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    if (text === settled) return
    const timer = setTimeout(() => {
      setSettled(text)
      setSpoken(`校核结果：${text}。`)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [text, settled])
  return (
    <p className="read-only-aloud" role="status">
      {spoken}
    </p>
  )
}
