import type { Piece } from './Pieces'

const most = 80
const kept = 28

/** The pieces with what is the same cut down to what stands next to a change; the same pieces where there is little to cut. */
export function briefly(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(isLong)) return pieces
  return pieces.map((piece, index) => {
    if (!isLong(piece)) return piece
    const before = index === 0 ? '' : piece.text.slice(0, kept)
    const after = index === pieces.length - 1 ? '' : piece.text.slice(-kept)
    return { kind: piece.kind, text: `${before}……${after}` }
  })
}

function isLong({ kind, text }: Piece): boolean {
  return kind === 'SAME' && text.length > most
}
