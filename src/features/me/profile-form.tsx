import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { FormField } from '@/components/form-field'
import { TextField } from '@/components/text-field'
import { clockNow } from '@/lib/clock'
import { showToast } from '@/lib/feedback'
import { nicknameKind } from '@/lib/nickname-kind'
import type { Resident } from '../../../core/contract/resident'
import { deleteAvatar, putAvatar, updateMe } from './api'
import { Avatar } from './avatar'
import { AvatarButton } from './avatar-button'
import { PhoneField } from './phone-field'
import { profileChanges, profileFault } from './profile-draft'
import { useChangeMe } from './use-change-me'
import './profile-form.scss'

/** Name, picture, telephone and birth year: each may be left as it is. */
export function ProfileForm({ resident }: { resident: Resident }) {
  const [nickname, setNickname] = useState(resident.nickname)
  const [birthYear, setBirthYear] = useState(String(resident.birthYear ?? ''))
  const [fault, setFault] = useState('')
  const avatar = useChangeMe(putAvatar, '头像已换好')
  const noAvatar = useChangeMe(deleteAvatar, '头像已去掉')
  const profile = useChangeMe(updateMe, '已保存')
  const draft = { nickname, birthYear }
  const changes = profileChanges(resident, draft)

  const save = () => {
    const found = profileFault(draft, clockNow())
    setFault(found)
    if (found === '') profile.mutate(changes)
  }

  return (
    <>
      <View className="profile-form__avatar">
        <Avatar resident={resident} />
        <AvatarButton
          isBusy={avatar.isPending}
          onPicked={avatar.mutate}
          onFailed={() => showToast('这张图片打不开，换一张试试')}
        />
        {resident.avatar && (
          <Button look="quiet" isBusy={noAvatar.isPending} onClick={() => noAvatar.mutate(undefined)}>
            去掉
          </Button>
        )}
      </View>
      <FormField label="怎么称呼您">
        <TextField
          label="怎么称呼您"
          kind={nicknameKind}
          value={nickname}
          maxLength={20}
          onChange={setNickname}
        />
      </FormField>
      <FormField label="出生年份（选填）">
        <TextField
          label="出生年份"
          kind="number"
          hint="例如 1958"
          value={birthYear}
          maxLength={4}
          onChange={setBirthYear}
        />
        <Text className="form-page__note">只有限年龄的活动会用到，加密保存，别人看不到。</Text>
      </FormField>
      {fault !== '' && (
        <Text className="form-page__fault" role="alert">
          {fault}
        </Text>
      )}
      <Button isWide isBusy={profile.isPending} disabled={Object.keys(changes).length === 0} onClick={save}>
        保存
      </Button>
      <FormField label="手机号（选填）">
        <Text>{resident.phone === null ? '还没有留手机号' : `现在是 ${resident.phone}`}</Text>
        <Text className="form-page__note">活动临时有变动时，居委会可以打电话找到您。加密保存。</Text>
        <PhoneField />
      </FormField>
    </>
  )
}
