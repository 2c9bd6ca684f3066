import type { Weapp } from '../weapp'

/** Opens 我的 and signs in with WeChat, as the one whom it knows by this login code. */
export const signIn = async (weapp: Weapp, code: string): Promise<void> => {
  await weapp.wx.loginCodes(code)
  await weapp.launch({ path: 'pages/me/index' })
  await weapp.tap('.button 登录')
  await weapp.tap('微信登录')
}
