interface Mark {
  start: number
  end: number
}

/** A text with the words somebody searched for marked in it. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks[marks.length - 1]?.end ?? 0)}
    </>
  )
}
