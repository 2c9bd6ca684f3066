import { createBrowserRouter, Navigate, type RouteObject } from 'react-router-dom'
import { Loading } from './components/loading'
import { ScreenFault } from './components/screen-fault'
import { ConsoleLayout } from './features/shell/console-layout'
import { useSession } from './lib/session'
import type { ScreenEntry } from './lib/screen-entry'
import { screens } from './screen-list'

/** Where an officer arrives: the first screen of the navigation that their role allows. */
const FirstScreen = () => {
  const { actions } = useSession()
  const first = screens.find(({ nav, action }) => nav !== undefined && actions.includes(action))
  return <Navigate to={`/${first?.path ?? 'account'}`} replace />
}

const lazily = (load: ScreenEntry['load']) => async () => ({ Component: (await load()).default })

const routeOf = ({ path, action, load }: ScreenEntry): RouteObject => ({
  path,
  lazy: lazily(load),
  handle: { action },
})

export const router = createBrowserRouter(
  [
    {
      element: <ConsoleLayout screens={screens} />,
      errorElement: <ScreenFault />,
      hydrateFallbackElement: <Loading />,
      children: [
        {
          errorElement: <ScreenFault />,
          children: [
            { index: true, element: <FirstScreen /> },
            { path: 'account', lazy: lazily(() => import('./screens/account')) },
            ...screens.map(routeOf),
            { path: '*', element: <ScreenFault isMissing /> },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
)
