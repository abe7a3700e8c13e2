import { useEffect, useState } from 'react'
import { useEditing } from '../report/Editing'
import { countText } from './groupedFindings'

const PAUSE = 2_000

/** Says aloud how many findings there are when that has changed and then stayed for a while; silent at first. */
export function FindingsSpoken() {
  const { report } = useEditing()
  const text = countText(report.findings)
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
  return <p className="read-only-aloud" role="status">{spoken}</p>
}
