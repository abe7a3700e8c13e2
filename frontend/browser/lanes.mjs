// All journeys against the running app at BASE_URL, in two lanes beside each other: what one lane does is no matter to the
// other. Within a lane files go one after the other, since they share a report, a person, or what is published.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * What only reads the public record, where it stands still; what administrators do; requests of a sheet; and the season of a year and the sums of a
 * report that no other journey has to do with. All others sign in as people of one agency, write, publish and withdraw its
 * reports, end sessions, count what these people are told, or what is published meanwhile.
 */
const beside = [
  'across',
  'admin',
  'api',
  'apply',
  'ledger',
  'miniProgram',
  'programs',
  'public',
  'reading',
  'record',
  'requests',
  'samples',
  'season',
  'sums',
  'tasks',
]
const apart = beside.map((name) => `${name}.test.mjs`)

const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'))
const lanes = [files.filter((name) => !apart.includes(name)), apart]

/** Beyond a journey's own limit, a file's as a whole: what hangs outside of any is ended and named. */
const longest = 15 * 60_000

function run(lane) {
  const options = ['--test', '--test-concurrency=1', '--test-reporter=spec', `--test-timeout=${longest}`]
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [...options, ...lane], { cwd: folder, stdio: 'inherit' })
      .on('error', reject)
      .on('exit', resolve)
  })
}

const ends = await Promise.all(lanes.map(run))
process.exitCode = ends.every((code) => code === 0) ? 0 : 1
