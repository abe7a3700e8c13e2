// The schema's types and fields as sections of a page, each with an anchor of its own.
import {
  astFromValue,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from 'graphql'
import { markup } from './api-markup.mjs'

/** A type as it is written, its name leading to its section. */
function link(type) {
  const named = getNamedType(type)
  const [before, after] = String(type).split(named.name)
  return isSpecifiedScalarType(named)
    ? markup`<code>${type}</code>`
    : markup`<code>${before}<a href="#${named.name}">${named.name}</a>${after}</code>`
}

/** The schema's own words, which are English with the official terms in Chinese. */
function described(text, tag = 'p') {
  const words = (text ?? '').replaceAll('\n', ' ')
  return tag === 'p' ? markup`<p lang="en" class="told">${words}</p>` : markup`<span lang="en">${words}</span>`
}

function deprecated(reason) {
  return reason ? markup`<p class="deprecated">不再使用：<span lang="en">${reason}</span></p>` : ''
}

const preset = (value, type) =>
  value === undefined ? '' : markup`<br>默认 <code>${print(astFromValue(value, type))}</code>`

/** Whether it reads nothing but the public record. */
export const isOpen = ({ astNode }) => astNode.directives.some((each) => each.name.value === 'publicRecord')

/** A root field with all it takes and gives. */
export function field(root, { name, description, args, type, deprecationReason, astNode }) {
  const open = isOpen({ astNode })
  return markup`<article id="${root}.${name}" class="entry" data-find="${name}"><h3><a href="#${root}.${name}"><code>${name}</code></a>${open ? markup` <small>可用 GET</small>` : ''}</h3>
${described(description)}${deprecated(deprecationReason)}<p>答复 ${link(type)}</p>${args.length > 0 ? table(`${name} 的参数`, '参数', args) : ''}</article>`
}

export function typeSection(type) {
  return markup`<article id="${type.name}" class="entry" data-find="${type.name}"><h3><a href="#${type.name}"><code>${type.name}</code></a></h3>
${described(type.description)}${members(type)}</article>`
}

function members(type) {
  if (isScalarType(type)) return ''
  if (isUnionType(type))
    return markup`<ul>${type.getTypes().map((member) => markup`<li>${link(member)} ${described(member.description, 'span')}</li>`)}</ul>`
  if (isEnumType(type)) return values(type)
  return table(`${type.name} 的字段`, isInputObjectType(type) ? '输入项' : '字段', Object.values(type.getFields()))
}

function values(type) {
  return markup`<table><caption class="read-only-aloud">${type.name} 的值</caption><thead><tr><th scope="col">值</th><th scope="col">说明</th></tr></thead><tbody>
${type.getValues().map(({ name, description, deprecationReason }) => markup`<tr><th scope="row"><code>${name}</code></th><td>${described(description, 'span')}${deprecated(deprecationReason)}</td></tr>`)}</tbody></table>`
}

function table(caption, kind, entries) {
  return markup`<table><caption class="read-only-aloud">${caption}</caption><thead><tr><th scope="col">${kind}</th><th scope="col">类型</th><th scope="col">说明</th></tr></thead><tbody>
${entries.map(row)}</tbody></table>`
}

function row({ name, description, type, args = [], defaultValue, deprecationReason }) {
  return markup`<tr><th scope="row"><code>${name}</code></th><td>${link(type)}${preset(defaultValue, type)}</td><td>${described(description, 'span')}${deprecated(deprecationReason)}${
    args.length > 0 ? markup`<ul class="arguments">${args.map(argument)}</ul>` : ''
  }</td></tr>`
}

function argument({ name, description, type, defaultValue }) {
  return markup`<li><code>${name}</code>：${link(type)}${preset(defaultValue, type)} ${described(description, 'span')}</li>`
}

export function directive({ name, description }) {
  return markup`<article id="@${name}" class="entry" data-find="${name}"><h3><code>@${name}</code></h3>${described(description)}</article>`
}
