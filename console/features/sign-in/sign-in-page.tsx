import { useState } from 'react'
import { Entrance } from '../../components/entrance'
import { DemoOfficers } from './demo-officers'
import { SignInForm } from './sign-in-form'

export const SignInPage = () => {
  const [chosen, setChosen] = useState<{ loginName: string; password: string } | null>(null)
  return (
    <Entrance title="登录" about="街道和居民区干部在这里发布资讯、组织活动。">
      <SignInForm key={chosen?.loginName ?? 'own'} {...chosen} />
      <DemoOfficers onChoose={setChosen} />
    </Entrance>
  )
}
