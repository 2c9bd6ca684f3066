import { Flex, Typography } from 'antd'
import { type ReactNode, useEffect } from 'react'

/** The head of every screen: what it is called, a line about it, and its main actions. */
export const ScreenHeader = ({
  title,
  about,
  actions,
}: {
  title: string
  about?: ReactNode
  actions?: ReactNode
}) => {
  useEffect(() => {
    document.title = `${title} · 睦邻管理后台`
  }, [title])
  return (
    <Flex className="screen-header" justify="space-between" align="flex-start" gap="middle" wrap>
      <div>
        <Typography.Title level={1}>{title}</Typography.Title>
        {about && <Typography.Text type="secondary">{about}</Typography.Text>}
      </div>
      {actions && <Flex gap="small">{actions}</Flex>}
    </Flex>
  )
}
