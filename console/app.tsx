import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { RouterProvider } from 'react-router-dom'
import { SessionGate } from './features/sign-in/session-gate'
import { queryClient } from './lib/query-client'
import { router } from './router'
import { theme } from './theme'

export const ConsoleApp = () => (
  <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
    <QueryClientProvider client={queryClient}>
      <App>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </App>
    </QueryClientProvider>
  </ConfigProvider>
)
