import { createContext } from 'react'
import type { HintSource } from './HintSource'

/** Null where nothing is heard, as in a part shown by itself. */
export const HintContext = createContext<HintSource | null>(null)
