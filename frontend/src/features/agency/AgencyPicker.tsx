import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { isComposing } from '../../components/isComposing'
import type { AgencyPicker_AgencyFragment } from '../../graphql/generated/graphql'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { useAgencyOptions } from './useAgencyOptions'
import './agencyPicker.css'

const agencyPicker = graphql(/* GraphQL */ `
  fragment AgencyPicker_agency on Agency {
    code
    name
  }
`)

interface Props {
  /** The form field that carries the chosen agency's code; empty for all agencies. */
  name: string
  chosen: FragmentType<typeof agencyPicker> | null
  /** What an empty field stands for. */
  empty?: string
}

/** Chooses an agency (机关) out of the tree by typing part of its name or code. */
export function AgencyPicker({ name, chosen: masked, empty = '输入名称或代码' }: Props) {
  const id = useId()
  const [chosen, setChosen] = useState<AgencyPicker_AgencyFragment | null>(readFragment(agencyPicker, masked))
  const [text, setText] = useState(chosen?.name ?? '')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const typed = text !== (chosen?.name ?? '')
  const { options, settled, sentence } = useAgencyOptions(typed ? text : '', open || typed)
  const words = text.trim()
  // Who types what only one agency is called has chosen it; what means none or several is an error, and stays to be mended.
  const meant =
    typed && settled && words !== ''
      ? (options.find((one) => one.name === words || one.code === words) ??
        (options.length === 1 ? options[0] : undefined))
      : undefined
  const wrong =
    !typed || words === '' || meant
      ? ''
      : !settled
        ? '正在读取机关名录，请稍候。'
        : options.length > 0
          ? `与“${words}”相符的机关有${options.length}个，请从列表中选择。`
          : sentence
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.setCustomValidity(wrong), [wrong])
  // Who pressed Enter before it was known what is meant need not press it again.
  const early = useRef(false)
  useEffect(() => {
    if (!settled || !early.current) return
    early.current = false
    if (meant) field.current?.form?.requestSubmit?.()
  }, [settled, meant])
  const option = (index: number) => `${id}-${index}`

  const openList = (at: number) => {
    setOpen(true)
    setActive(at)
  }
  const choose = (agency: AgencyPicker_AgencyFragment | null) => {
    setChosen(agency)
    setText(agency?.name ?? '')
    setOpen(false)
  }
  const move = (step: number) => {
    const next = open ? Math.max(0, Math.min(options.length - 1, active + step)) : 0
    openList(next)
    document.getElementById(option(next))?.scrollIntoView({ block: 'nearest' })
  }
  const take = () => {
    if (!settled) early.current = true
    else if (options[active]) choose(options[active])
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const action = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Escape: () => choose(chosen),
      // Enter sends the form, unless the reader is in the midst of choosing among several.
      Enter: open && active >= 0 && !meant ? take : undefined,
    }[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <div className="agency-picker">
      <label htmlFor={id}>机关</label>
      <input
        ref={field}
        id={id}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-options`}
        aria-invalid={!open && wrong !== ''}
        aria-activedescendant={open && options[active] ? option(active) : undefined}
        placeholder={empty}
        value={text}
        onFocus={() => openList(-1)}
        onBlur={() => (meant ? choose(meant) : typed && words !== '' ? setOpen(false) : choose(chosen))}
        onChange={(event) => {
          early.current = false
          setText(event.target.value)
          if (event.target.value === '') setChosen(null)
          openList(event.target.value === '' ? -1 : 0)
        }}
        onKeyDown={press}
        // The form was not sent for what stands here: said below the field, where the open list would cover it.
        onInvalid={(event) => {
          event.preventDefault()
          event.currentTarget.focus()
          setOpen(false)
        }}
      />
      <input type="hidden" name={name} value={(typed ? meant : chosen)?.code ?? ''} />
      <div id={`${id}-options`} role="listbox" aria-label="机关" hidden={!open || options.length === 0}>
        {options.map((agency, index) => (
          <div
            key={agency.code}
            id={option(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            style={{ paddingLeft: `${0.75 + agency.depth * 1.25}rem` }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(agency)}
            onKeyDown={press}
          >
            {agency.name}
            {agency.superior && <small>{agency.superior}</small>}
          </div>
        ))}
      </div>
      {!open && wrong !== '' && (
        <p className="no-options" role="alert">
          {wrong}
        </p>
      )}
      {open && options.length === 0 && (
        <p className="no-options" role="status">
          {sentence}
        </p>
      )}
    </div>
  )
}
