import { Alert } from 'antd'
import { useState } from 'react'
import { Entrance } from '../../components/entrance'
import { useUntoldSignOut } from '../../lib/sign-out'
import { DemoOfficers } from './demo-officers'
import { SignInForm } from './sign-in-form'

export const SignInPage = () => {
  const [chosen, setChosen] = useState<{ loginName: string; password: string } | null>(null)
  const isUntold = useUntoldSignOut()
  return (
    <Entrance title="登录" about="街道和居民区干部在这里发布资讯、组织活动。">
      {isUntold && (
        <Alert
          type="info"
          showIcon
          className="form-problem"
          title="已退出，这台设备上的名单和姓名都清除了。"
          description="还没能告诉服务器。连上网络后会自动告诉它；连不上，那边的登录到时间也会自己失效。"
        />
      )}
      <SignInForm key={chosen?.loginName ?? 'own'} {...chosen} />
      <DemoOfficers onChoose={setChosen} />
    </Entrance>
  )
}
