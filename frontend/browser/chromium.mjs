// Finds a Chromium for the browser tests or installs one; never lets them be skipped.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

// The last three keep it from calling home: a test machine's network may be closed, and the tests count requests.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function launch() {
  return chromium.launch({ executablePath: find() ?? install(), args: flags })
}

function find() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!existsSync(given)) throw new Error(`环境变量 CHROMIUM_PATH 指向的 ${given} 不存在。`)
    return given
  }
  const installed = names.map(onPath).find(Boolean)
  return installed ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable)
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function install() {
  console.log('没有找到 Chromium，正在安装……')
  try {
    if (process.getuid?.() === 0 && onPath('apt-get')) {
      run('apt-get', 'update', '-qq')
      run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk')
    } else {
      run(
        process.execPath,
        fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url)),
        'install',
        'chromium',
      )
    }
  } catch {
    // what went wrong stands above; the sentence below says what to do
  }
  const installed = find()
  if (!installed) {
    throw new Error(
      '浏览器测试需要 Chromium，自动安装没有成功：请安装软件包 chromium 和 fonts-noto-cjk（例如 apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM_PATH 指明它的路径。',
    )
  }
  return installed
}

function run(command, ...args) {
  execFileSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
