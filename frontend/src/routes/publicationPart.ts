/** The page most come for. Asked for as soon as the first script runs, and again, to no effect, when it is drawn. */
export const loadPublicationRoute = () =>
  import('./PublicationRoute').then((module) => ({ default: module.PublicationRoute }))

/** Whether an address is that of a publication. */
export const isPublication = (path: string) => /^\/publications\/[^/]+\/\d+/.test(path)
