import Taro from '@tarojs/taro'
import { askToConfirm, showToast } from './feedback'

const ALBUM = 'scope.writePhotosAlbum'

const textOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''

type Outcome = 'saved' | 'dismissed' | 'refused' | 'failed'

const trySaving = async (filePath: string): Promise<Outcome> => {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath })
    return 'saved'
  } catch (error) {
    const text = textOf(error)
    if (text.includes('cancel')) return 'dismissed'
    // `auth deny`, `auth denied`, `authorize no response`; the privacy guide has its own words.
    return /auth(orize)? (deny|denied|no response)/.test(text) ? 'refused' : 'failed'
  }
}

/** WeChat asks once; later only the settings can allow it. */
const askAgain = async (filePath: string): Promise<Outcome> => {
  const isWilling = await askToConfirm({
    title: '还没有相册权限',
    text: '在设置里打开“添加到相册”，海报才能存进手机。不打开也可以长按图片，直接发给朋友。',
    yes: '去设置',
    no: '不用了',
  })
  if (!isWilling) return 'dismissed'
  const { authSetting } = await Taro.openSetting()
  return authSetting[ALBUM as keyof typeof authSetting] ? trySaving(filePath) : 'dismissed'
}

/** Puts a picture into the album; permission is asked for now, when it is needed, and a refusal costs nothing else. */
export const savePicture = async (filePath: string) => {
  const first = await trySaving(filePath)
  const outcome = first === 'refused' ? await askAgain(filePath) : first
  if (outcome === 'saved') showToast('已存到相册')
  if (outcome === 'failed' || outcome === 'refused') showToast('没能存下，可以长按图片保存或转发')
}
