/** Stands where text will appear, with about its lines and widths, so that nothing jumps when it comes. */
export function Skeleton({ lines }: { lines: readonly { width: string; height?: string }[] }) {
  return (
    <div className="skeleton" role="status">
      <p className="read-only-aloud">正在读取……</p>
      {lines.map(({ width, height = '1em' }, index) => (
        <span key={index} style={{ width, height, marginBottom: '1.25rem' }} />
      ))}
    </div>
  )
}
