// Vite plugin: which modules of the public pages the bundler puts together, so that a page is the first script, a part of its
// own and one or two shared ones, and not a file for every component that two pages have.
// The graph of imports is asked, and not the names of folders: what no public page reaches is left to the bundler, so that
// none of the staff's code comes into a citizen's page. dist/.vite/staff.json says which file holds any, for the budget.

const page = /\/src\/routes\/(\w+)Route\.tsx$/
const desk = /\/src\/routes\/desk\//
/** What pages are built of is small, and any may come to need it. */
const block = /\/src\/components\//
/** What so many public pages have comes with the first script. */
const many = 5
const applying = new Set(['Apply', 'LookUp'])

/** Each takes along what its modules import, so that what all have is taken first. */
const parts = ['index', 'survey', 'reading', 'applying']

export function publicParts() {
  return {
    name: 'public-parts',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: parts.map((part, at) => ({
                name: (id, graph) => (partOf(id, graph) === part ? part : null),
                priority: parts.length - at,
              })),
            },
          },
        },
      },
    }),
    generateBundle(_, bundle) {
      const known = reachedByPublic(this)
      const staff = Object.values(bundle).flatMap((chunk) => {
        const modules = Object.entries(chunk.type === 'chunk' ? chunk.modules : {})
          .filter(([id, { renderedLength }]) => renderedLength > 0 && isFile(id) && !known.has(id))
          .map(([id]) => id.replace(/^.*\/(?=src\/|node_modules\/)/, ''))
        return modules.length > 0 ? [[chunk.fileName, modules]] : []
      })
      this.emitFile({
        type: 'asset',
        fileName: '.vite/staff.json',
        source: JSON.stringify(Object.fromEntries(staff), null, 2),
      })
    },
  }
}

/** The part that a module belongs to; null where it is left to the bundler. */
function partOf(id, graph) {
  const entries = entriesOf(id, graph)
  const pages = entries.flatMap((entry) => page.exec(entry.id)?.[1] ?? [])
  if (entries.some(({ isEntry }) => isEntry) || pages.length >= many) return 'index'
  if (pages.length > 1 && block.test(id)) return 'index'
  if (entries.length < 2 || pages.length === 0) return null
  if (pages.includes('Statistics')) return 'survey'
  if (pages.every((name) => name === 'Publication')) return 'reading'
  return pages.every((name) => applying.has(name)) ? 'applying' : null
}

/** From where a module is reached without anything being loaded later: the first script, and what it loads when it is needed. */
function entriesOf(id, graph) {
  const entries = []
  const seen = new Set([id])
  for (const each of seen) {
    const module = graph.getModuleInfo(each)
    if (!module) continue
    if (module.isEntry || module.dynamicImporters.length > 0) entries.push(module)
    module.importers.forEach((importer) => seen.add(importer))
  }
  return entries
}

/** Everything the public pages import, at once or later. */
function reachedByPublic(graph) {
  const seen = new Set([...graph.getModuleIds()].filter((id) => graph.getModuleInfo(id)?.isEntry))
  for (const id of seen) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {}
    ;[...importedIds, ...dynamicallyImportedIds].filter((each) => !desk.test(each)).forEach((each) => seen.add(each))
  }
  return seen
}

/** Not what the bundler made up. */
const isFile = (id) => !id.startsWith('\0') && id.includes('/')
