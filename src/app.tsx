import type { PropsWithChildren } from 'react'
import { QueryClientProvider } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { syncFollows } from './features/follows/follow-sync'
import { syncReactions } from './features/reactions/reaction-sync'
import { keepVersion } from './lib/keep-version'
import { listenToPrivacy } from './lib/listen-to-privacy'
import { offerUpdate } from './lib/offer-update'
import { queryClient } from './lib/query-client'
import { isSinglePage } from './lib/single-page'
import { keepSemantics } from './lib/web-semantics'
import { useViewFrame } from './lib/view-frame'
import { onceOnline } from './lib/once-online'
import './features/registrations/unsent-cancellations'
import './styles/web'
import './app.scss'

listenToPrivacy()
offerUpdate()
keepVersion()
keepSemantics()
onceOnline(() => {
  if (isSinglePage()) return
  void syncReactions()
  void syncFollows()
})

export default function App({ children }: PropsWithChildren) {
  useViewFrame()
  useDidShow(() => {
    if (isSinglePage()) return
    void syncReactions()
    void syncFollows()
  })
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
