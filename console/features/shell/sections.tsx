import AppstoreOutlined from '@ant-design/icons/es/icons/AppstoreOutlined'
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined'
import QrcodeOutlined from '@ant-design/icons/es/icons/QrcodeOutlined'
import ReadOutlined from '@ant-design/icons/es/icons/ReadOutlined'
import SettingOutlined from '@ant-design/icons/es/icons/SettingOutlined'
import type { ReactNode } from 'react'
import type { SectionName } from '../../lib/screen-entry'

/** In the order of the side navigation; icons are hidden from readers, which would say their English names. A section without a screen for the officer is not shown. */
export const SECTIONS: { name: SectionName; label: string; icon: ReactNode }[] = [
  { name: 'overview', label: '概览', icon: <AppstoreOutlined aria-hidden /> },
  { name: 'news', label: '资讯', icon: <ReadOutlined aria-hidden /> },
  { name: 'events', label: '活动', icon: <CalendarOutlined aria-hidden /> },
  { name: 'checkIn', label: '签到', icon: <QrcodeOutlined aria-hidden /> },
  { name: 'admin', label: '管理', icon: <SettingOutlined aria-hidden /> },
]
