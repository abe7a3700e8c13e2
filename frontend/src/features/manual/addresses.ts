import type { Role } from '../../graphql/generated/graphql'

/** Whose part of the manual it is; common is for everybody. */
export type ChapterKey = 'common' | 'editor' | 'reviewer' | 'publisher' | 'registrar' | 'handler' | 'office' | 'admin'

export function manualAddress(chapter: ChapterKey, section?: string): string {
  return `/desk/manual/${chapter}${section ? `#${section}` : ''}`
}

export function manualFile(chapter: ChapterKey): string {
  return `/manual/${chapter}.pdf`
}

const chapterOf: Record<Role, ChapterKey> = {
  EDITOR: 'editor',
  REVIEWER: 'reviewer',
  SECRECY_REVIEWER: 'reviewer',
  CHIEF: 'reviewer',
  PUBLISHER: 'publisher',
  REGISTRAR: 'registrar',
  HANDLER: 'handler',
  OFFICE: 'office',
  ADMIN: 'admin',
}

/** The chapters somebody with these roles is meant by, the one of all at the end. */
export function chaptersFor(roles: readonly Role[]): ChapterKey[] {
  return [...new Set(roles.map((role) => chapterOf[role])), 'common']
}

const places: readonly [RegExp, string][] = [
  [/^\/desk\/reports$/, manualAddress('common', 'reports')],
  [/^\/desk\/rules/, manualAddress('common', 'rules')],
  [/^\/desk\/imports?/, manualAddress('editor', 'import')],
  [/^\/desk\/requests\/new/, manualAddress('registrar', 'register')],
  [/^\/desk\/requests\/letters/, manualAddress('registrar', 'head')],
  [/^\/desk\/requests\/table/, manualAddress('registrar', 'table')],
  [/^\/desk\/admin\/season/, manualAddress('office', 'scope')],
  [/^\/desk\/admin\/calendar/, manualAddress('admin', 'calendar')],
  [/^\/desk\/admin\/chains/, manualAddress('admin', 'chains')],
  [/^\/desk\/admin\/people/, manualAddress('admin', 'people')],
  [/^\/desk\/admin/, manualAddress('admin')],
  [/^\/desk$/, manualAddress('common', 'queue')],
]

/** 帮助: what the manual says of the page one is on; elsewhere one's own chapter. */
export function helpAddress(path: string, roles: readonly Role[]): string {
  const own = chaptersFor(roles)[0] ?? 'common'
  return places.find(([place]) => place.test(path))?.[1] ?? manualAddress(own)
}
