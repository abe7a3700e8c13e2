import { useId, type ReactNode } from 'react'

interface Props {
  name: string
  label: string
  hint?: string
  value?: string | undefined
  type?: 'text' | 'tel' | 'email' | 'area'
  longest?: number
  /** What can be chosen, instead of typed. */
  options?: readonly { value: string; label: string }[]
}

/** One thing to be filled in, with its name above and what helps below. */
export function Field({ name, label, hint, value = '', type = 'text', longest = 200, options }: Props) {
  const id = useId()
  const said = { id, name, defaultValue: value, autoComplete: 'off', ...(hint && { 'aria-describedby': `${id}-hint` }) }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {control(said, type, longest, options)}
      {hint && (
        <small className="hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
    </div>
  )
}

function control(
  said: { id: string; name: string; defaultValue: string },
  type: Props['type'],
  longest: number,
  options: Props['options'],
): ReactNode {
  if (options)
    return (
      <select {...said}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  return type === 'area' ? (
    <textarea {...said} rows={6} maxLength={longest} />
  ) : (
    <input {...said} type={type} maxLength={longest} />
  )
}
