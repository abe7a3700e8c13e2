/** How many of the agencies that must report a sum holds. */
export interface Coverage {
  included: number
  expected: number
}

export const isComplete = ({ included, expected }: Coverage) => included === expected

/** 4/9. */
export const coverageText = ({ included, expected }: Coverage) => `${included}/${expected}`
