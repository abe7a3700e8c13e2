/** Why something was not taken; nothing that was filled in is lost. */
export function Troubles({ sentences }: { sentences: readonly string[] }) {
  return sentences.length === 0 ? null : (
    <div className="notice grave" role="alert">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
