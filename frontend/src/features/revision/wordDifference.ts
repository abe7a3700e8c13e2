import type { Piece } from './Pieces'

/** A number or a Latin word is one word; of Chinese every character is. */
const WORD = /[0-9０-９.,%％]+|[A-Za-z]+|[\s\S]/gu

/** Above this many pairs of words to compare, the differing middle is shown as a whole. */
const MOST = 4_000_000

/** The words of two texts in pieces that follow one another: in both, only in the later, only in the earlier. */
export function wordDifference(before: string, after: string): Piece[] {
  const a = before.match(WORD) ?? []
  const b = after.match(WORD) ?? []
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const pieces: Piece[] = []
  add(pieces, 'SAME', a.slice(0, start).join(''))
  middle(pieces, a.slice(start, a.length - end), b.slice(start, b.length - end))
  add(pieces, 'SAME', a.slice(a.length - end).join(''))
  return pieces
}

function middle(pieces: Piece[], a: string[], b: string[]): void {
  if (a.length * b.length > MOST) {
    add(pieces, 'REMOVED', a.join(''))
    add(pieces, 'ADDED', b.join(''))
    return
  }
  const common = longestCommon(a, b)
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(pieces, 'SAME', a[i] ?? '')
      i++
      j++
    } else if (j >= b.length || (i < a.length && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))) {
      add(pieces, 'REMOVED', a[i++] ?? '')
    } else {
      add(pieces, 'ADDED', b[j++] ?? '')
    }
  }
}

/** How many words the rests of both texts have in common, by where the rests begin. */
function longestCommon(a: string[], b: string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i]
    if (!row) continue
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] =
        a[i] === b[j] ? lengthAt(lengths, i + 1, j + 1) + 1 : Math.max(lengthAt(lengths, i + 1, j), row[j + 1] ?? 0)
    }
  }
  return lengths
}

function lengthAt(lengths: Uint32Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

function add(pieces: Piece[], kind: Piece['kind'], text: string): void {
  if (text === '') return
  const last = pieces.at(-1)
  if (last?.kind === kind) last.text += text
  else pieces.push({ kind, text })
}
