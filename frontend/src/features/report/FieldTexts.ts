import type { Texts } from './keptChanges'
import type { PartKey } from './parts'

/** What fields of lists say that is no number or day yet: kept as it was typed, through leaving the page and a reload. */
export class FieldTexts {
  private readonly byPart: Map<PartKey, Texts>

  constructor(kept: readonly (readonly [PartKey, Texts])[], private readonly onChange: () => void) {
    this.byPart = new Map(kept)
  }

  readonly all = (): ReadonlyMap<PartKey, Texts> => this.byPart

  of(part: PartKey, field: string): string | null {
    return this.byPart.get(part)?.[field] ?? null
  }

  leave(part: PartKey, field: string, text: string | null) {
    if (this.of(part, field) === text) return
    const { [field]: _, ...others } = this.byPart.get(part) ?? {}
    this.become(part, text === null ? others : { ...others, [field]: text })
  }

  /** Of a row that is gone; its fields begin with its id. */
  forget(part: PartKey, row: string) {
    const left = Object.entries(this.byPart.get(part) ?? {}).filter(([field]) => !field.startsWith(`${row}.`))
    this.become(part, Object.fromEntries(left))
  }

  private become(part: PartKey, texts: Texts) {
    if (Object.keys(texts).length > 0) this.byPart.set(part, texts)
    else this.byPart.delete(part)
    this.onChange()
  }
}
