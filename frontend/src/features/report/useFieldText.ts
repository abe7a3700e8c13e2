import { useState } from 'react'
import { useEditing } from './Editing'
import type { PartKey } from './parts'

/**
 * What is being typed in a field, null while it says what is stored. As long as it cannot be understood it is kept in this
 * browser with what else is not saved.
 */
export function useFieldText(part: PartKey, field: string, understood: (text: string) => boolean) {
  const { autosave } = useEditing()
  const [typing, setTyping] = useState(() => autosave.texts.of(part, field))
  const type = (text: string | null) => {
    setTyping(text)
    autosave.texts.leave(part, field, text === null || understood(text) ? null : text)
  }
  return [typing, type] as const
}
