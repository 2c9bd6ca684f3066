import { Menu, type MenuProps } from 'antd'
import { useLocation, useNavigate } from 'react-router-dom'
import { useSession } from '../../lib/session'
import type { ScreenEntry } from '../../lib/screen-entry'
import { SECTIONS } from './sections'

type Item = NonNullable<MenuProps['items']>[number]

/** The entry whose path begins the address; the longest, where several do. */
const chosenPath = (entries: ScreenEntry[], address: string) =>
  entries
    .map(({ path }) => path)
    .filter((path) => `${address}/`.startsWith(`/${path}/`))
    .sort((one, other) => other.length - one.length)[0]

const itemsFor = (entries: ScreenEntry[]): Item[] =>
  SECTIONS.flatMap(({ name, label, icon }): Item[] => {
    const own = entries.filter(({ section }) => section === name)
    const [first] = own
    if (!first) return []
    if (own.length === 1) return [{ key: first.path, icon, label: first.nav }]
    return [{ key: name, icon, label, children: own.map(({ path, nav }) => ({ key: path, label: nav })) }]
  })

export const Navigation = ({ screens, onGo }: { screens: ScreenEntry[]; onGo?: () => void }) => {
  const { actions } = useSession()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const entries = screens.filter(({ nav, action }) => nav !== undefined && actions.includes(action))
  const chosen = chosenPath(entries, pathname)
  return (
    <nav aria-label="主导航">
      <Menu
        mode="inline"
        selectedKeys={chosen === undefined ? [] : [chosen]}
        defaultOpenKeys={SECTIONS.map(({ name }) => name)}
        items={itemsFor(entries)}
        onClick={({ key }) => {
          void navigate(`/${key}`)
          onGo?.()
        }}
      />
    </nav>
  )
}
