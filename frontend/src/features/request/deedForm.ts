import type { RequestDeed } from '../../graphql/generated/graphql'
import type { RequestCase, RequestLine } from './requests'

/** A request as a form may begin with something of it. */
export type DeedRequest = RequestCase & Pick<RequestLine, 'id' | 'subject'>

export interface Field {
  name: string
  label: string
  kind: 'day' | 'text' | 'line' | 'number' | 'one' | 'some' | 'handler' | 'yes'
  options?: readonly { value: string; label: string }[]
  /** Whether it may be left empty. */
  optional?: boolean
  /** Shown only where this is true of what is filled in. */
  when?: (said: Said) => boolean
  hint?: string
}

export type Said = Readonly<Record<string, string | readonly string[] | boolean | number | null | undefined>>

export interface DeedForm {
  fields: readonly Field[]
  /** What follows from what is filled in. */
  deed: (said: Said) => RequestDeed
  /** What is begun with, besides today. */
  begin?: (request: DeedRequest) => Said
}

/** The fields that are to be filled in, as what is filled in has it. */
export function asked(form: DeedForm, said: Said): readonly Field[] {
  return form.fields.filter((field) => !field.when || field.when(said))
}

/** Whether nothing that must be filled in is missing. */
export function isReady(form: DeedForm, said: Said): boolean {
  return asked(form, said).every(({ name, optional, kind }) => {
    const value = said[name]
    if (optional || kind === 'yes') return true
    return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') || Array.isArray(value)
  })
}

/** Only what is asked for now: what was chosen for another result is not sent. */
export function kept(form: DeedForm, said: Said): Said {
  const names = new Set([...asked(form, said).map(({ name }) => name), 'name'])
  return Object.fromEntries(Object.entries(said).filter(([name]) => names.has(name)))
}
