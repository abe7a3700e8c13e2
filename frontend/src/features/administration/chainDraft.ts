import type { By, Role } from '../../graphql/generated/graphql'

export interface ChainStep {
  name: string
  role: Role
  order: number
  by: By
  proofreader: boolean
  fresh: boolean
}

/** A step while its chain is being edited: its place is that in the list, and beside the one before or behind it. */
export interface DraftStep extends Omit<ChainStep, 'order'> {
  key: string
  beside: boolean
}

/** The server takes no others. */
const orders = Array.from({ length: 20 }, (_, index) => index + 1)

let keys = 0
const newKey = () => `step-${++keys}`

export function draftOf(steps: readonly ChainStep[]): DraftStep[] {
  const sorted = orders.flatMap((order) => steps.filter((step) => step.order === order))
  return sorted.map(({ name, role, order, by, proofreader, fresh }, index) => ({
    key: newKey(),
    name,
    role,
    by,
    proofreader,
    fresh,
    beside: sorted[index - 1]?.order === order,
  }))
}

export function stepsOf(draft: readonly DraftStep[]): ChainStep[] {
  let order = 0
  return draft.map(({ name, role, by, proofreader, fresh, beside }, index) => {
    if (index === 0 || !beside) order++
    return { name: name.trim(), role, order, by, proofreader, fresh }
  })
}

/** 初审 → 复审 ∥ 保密审查 → 终审. */
export function chainWords(steps: readonly Pick<ChainStep, 'name' | 'order'>[]): string {
  const beside = orders.map((order) =>
    steps
      .filter((step) => step.order === order)
      .map(({ name }) => name || '（未命名）')
      .join(' ∥ '),
  )
  return beside.filter(Boolean).join(' → ')
}

/** With one step moved up or down by one place; what stood beside its neighbour stays where it was. */
export function moved(draft: readonly DraftStep[], index: number, by: -1 | 1): DraftStep[] {
  const next = [...draft]
  const [one] = next.splice(index, 1)
  if (one) next.splice(index + by, 0, one)
  return settled(next)
}

export function added(draft: readonly DraftStep[]): DraftStep[] {
  return [
    ...draft,
    { key: newKey(), name: '', role: 'REVIEWER', by: 'OWN', proofreader: false, fresh: false, beside: false },
  ]
}

export function without(draft: readonly DraftStep[], index: number): DraftStep[] {
  return settled(draft.filter((_, at) => at !== index))
}

/** The first step stands beside nothing. */
function settled(draft: DraftStep[]): DraftStep[] {
  return draft.map((step, index) => (index === 0 && step.beside ? { ...step, beside: false } : step))
}
