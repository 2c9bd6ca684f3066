import Taro from '@tarojs/taro'
import { askToConfirm } from './feedback'

/** Called once: a version that came while this one runs is offered, and taken at the next launch in any case. */
export const offerUpdate = () => {
  const updates = Taro.getUpdateManager()
  updates.onUpdateReady(() => {
    void askToConfirm({
      title: '有新版本',
      text: '换成新版本大约要几秒钟，正在填写的内容请先提交。',
      yes: '现在更新',
      no: '以后再说',
    }).then((isWanted) => isWanted && updates.applyUpdate())
  })
}
