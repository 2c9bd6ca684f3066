import postcss, { type Rule } from 'postcss'
import { joined } from '../app-service/compiled'
import type { CompiledFiles } from '../compiled-files'
import { rpxToCss } from './rpx'

/** Built-in components that style sheets name by their tag. */
const TAGS =
  'view|text|image|button|input|textarea|scroll-view|swiper|form|label|picker|navigator|checkbox|radio|switch'
const TAG = new RegExp(`(^|[\\s>+~,(])(${TAGS})(?![\\w-])`, 'g')
const PAGE = /(^|[\s>+~,(])page(?![\w-])/g

/**
 * The style sheets as CSS for one document that holds all open pages: rpx is a 750th of the width, tags have
 * their `wx-`, and a page's own sheet reaches that page alone.
 */
export function translateStyles({ compiled, styles }: CompiledFiles): string {
  const paths = Object.keys(compiled.configs).filter((path) => path in styles)
  const sheets = paths.map((path) => {
    const isPage = compiled.configs[path]?.component !== true
    return translate(withImports(styles, path), isPage ? `:where([data-page="${path}"])` : '')
  })
  return [translate(withImports(styles, 'app'), ''), ...sheets].join('\n')
}

/** A sheet with those it imports, in their places. */
function withImports(styles: Record<string, string>, path: string): string {
  return (styles[path] ?? '').replace(/@import\s+["']([^"']+)["'];?/g, (_, relative: string) =>
    withImports(styles, joined(path, relative).replace(/\.wxss$/, '')),
  )
}

function translate(sheet: string, scope: string): string {
  const root = postcss.parse(sheet)
  root.walkDecls((declaration) => {
    declaration.value = rpxToCss(declaration.value)
  })
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return
    rule.selectors = rule.selectors.map((selector) => {
      const translated = selector.replace(TAG, '$1wx-$2').replace(PAGE, `$1wx-page${scope}`)
      return translated.includes('wx-page') ? translated : `${scope} ${translated}`.trim()
    })
  })
  return root.toString()
}

const isKeyframe = ({ parent }: Rule) =>
  parent?.type === 'atrule' && 'name' in parent && String(parent.name).endsWith('keyframes')
