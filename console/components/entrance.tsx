import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { Brand } from './brand'

/** The calm page before the console: sign-in, a first password, an authenticator. */
export const Entrance = ({
  title,
  about,
  children,
}: {
  title: string
  about?: string
  children: ReactNode
}) => (
  <div className="entrance">
    <div className="entrance__roofs" aria-hidden="true" />
    <main className="entrance__card">
      <Brand />
      <Typography.Title level={1} className="entrance__title">
        {title}
      </Typography.Title>
      {about && <p className="entrance__about">{about}</p>}
      {children}
    </main>
  </div>
)
