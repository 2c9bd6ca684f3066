import { useState } from 'react'
import { Button } from '@/components/button'
import { TextField } from '@/components/text-field'
import { putPhone } from './api'
import { useChangeMe } from './use-change-me'

const MOBILE = /^1\d{10}$/

/** In a browser the number is typed; a server that is no demo refuses what nobody has proved. */
export function PhoneField() {
  const [phone, setPhone] = useState('')
  const { mutate, isPending } = useChangeMe(putPhone, '手机号已保存')
  return (
    <>
      <TextField
        label="手机号"
        kind="number"
        hint="11 位手机号"
        value={phone}
        maxLength={11}
        onChange={setPhone}
      />
      <Button
        look="plain"
        isBusy={isPending}
        disabled={!MOBILE.test(phone)}
        onClick={() => mutate({ phone }, { onSuccess: () => setPhone('') })}
      >
        保存手机号
      </Button>
    </>
  )
}
