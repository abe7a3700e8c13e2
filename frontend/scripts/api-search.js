// Narrows the page down to the entries that hold what is looked for, and sets them in large type as the site's other pages.
const larger = document.querySelector('.large-type')
const kept = 'nianbao.large-type'

function setLarge(large) {
  document.documentElement.toggleAttribute('data-large', large)
  larger.setAttribute('aria-pressed', String(large))
}

try {
  setLarge(localStorage.getItem(kept) === 'true')
} catch {
  // nothing was remembered
}
larger.hidden = false
larger.addEventListener('click', () => {
  const large = larger.getAttribute('aria-pressed') !== 'true'
  setLarge(large)
  try {
    localStorage.setItem(kept, String(large))
  } catch {
    // not remembered then
  }
})

const form = document.querySelector('.search')
const input = form.querySelector('input')
const output = form.querySelector('output')
const sections = [...document.querySelectorAll('.api > section')]
const entries = sections.flatMap((section) =>
  [...section.querySelectorAll('.entry, .example, .cell, :scope > ul > li, :scope > table tbody tr')].map((node) => ({
    node,
    section,
    text: node.textContent.toLowerCase(),
  })),
)

// The programs ask the site that shows them.
for (const code of document.querySelectorAll('.program code'))
  code.textContent = code.textContent.replaceAll('http://localhost:8080', location.origin)

function narrow() {
  const words = input.value.trim().toLowerCase().split(/\s+/)
  const held = new Set()
  let found = 0
  for (const { node, section, text } of entries) {
    const holds = words.every((word) => text.includes(word))
    node.hidden = !holds
    if (holds) {
      held.add(section)
      found++
    }
  }
  for (const section of sections) section.hidden = !held.has(section)
  // A table of cells opens where one of them is looked for.
  for (const table of document.querySelectorAll('.cells'))
    table.open = words[0] !== '' && table.querySelector('.cell:not([hidden])') !== null
  output.value = input.value.trim() === '' ? '' : `${found} 处`
}

form.hidden = false
form.addEventListener('submit', (event) => event.preventDefault())
input.addEventListener('input', narrow)
// An address that names an entry shows it whatever was looked for before.
addEventListener('hashchange', () => {
  input.value = ''
  narrow()
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
})
