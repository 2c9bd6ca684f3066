import type { ThemeConfig } from 'antd'

/** The product's colours (src/styles/tokens.scss), as antd takes them; text holds 4.5 : 1 on every surface. */
const ACCENT = '#0f6b5c'
const CINNABAR = '#b03f26'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: ACCENT,
    colorInfo: ACCENT,
    colorSuccess: '#2c7a4b',
    colorWarning: '#8a5a00',
    colorError: CINNABAR,
    colorLink: ACCENT,
    // Derived they would be paler than text may be.
    colorLinkHover: '#0a5145',
    colorLinkActive: '#083f36',
    // Derived from dark colours they would be muddy.
    colorWarningBg: '#fbeecb',
    colorWarningBorder: '#e3c67c',
    colorErrorBg: '#f8e6df',
    colorErrorBorder: '#e3b3a4',
    colorSuccessBg: '#dff0e5',
    colorInfoBg: '#e0eeea',
    fontSizeSM: 13,
    colorBgLayout: '#f7f4ee',
    colorBgContainer: '#fffefb',
    colorBgElevated: '#fffefb',
    colorText: '#23261f',
    colorTextSecondary: '#5f645c',
    colorTextTertiary: '#5f645c',
    colorTextDescription: '#5f645c',
    colorTextPlaceholder: '#6e736a',
    colorBorder: '#d3cdbf',
    colorBorderSecondary: '#e4dfd4',
    colorSplit: '#e9e4da',
    fontFamily: "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif",
    fontSize: 15,
    borderRadius: 8,
    controlHeight: 38,
    // Things are where they belong at once; a spinner that leaves slowly is read out as still loading.
    motion: false,
  },
  components: {
    Layout: { siderBg: '#fffefb', headerBg: '#fffefb', headerHeight: 56, headerPadding: '0 20px' },
    Menu: { itemBg: 'transparent', itemHeight: 42, itemSelectedBg: '#e0eeea', subMenuItemBg: 'transparent' },
    Table: { headerBg: '#f3efe7', headerColor: '#4c514a' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
}
