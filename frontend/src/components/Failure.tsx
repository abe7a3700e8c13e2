interface Props {
  /** What went wrong, as a sentence. */
  sentence: string
  /** Offered where another try may help. */
  retry?: (() => void) | undefined
}

/** A page or part that could not be shown, and why. */
export function Failure({ sentence, retry }: Props) {
  return (
    <div className="notice grave" role="alert">
      <p>{sentence}</p>
      {retry && (
        <button type="button" onClick={retry}>
          重试
        </button>
      )}
    </div>
  )
}
