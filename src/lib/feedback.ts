import Taro from '@tarojs/taro'

/** A word in passing; two lines at most. */
export const showToast = (text: string) => {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
}

/** The dialog is not ours to style: --color-accent of the tokens, by value. */
const ACCENT = '#0f6b5c'

/** Something that must be read, and nothing to decide. */
export const tell = ({ title, text }: { title: string; text: string }) => {
  void Taro.showModal({
    title,
    content: text,
    showCancel: false,
    confirmText: '知道了',
    confirmColor: ACCENT,
  })
}

export type Question = { title: string; text?: string; yes?: string; no?: string }

/** Asks before something that cannot be taken back; true only for a yes. */
export const askToConfirm = async ({ title, text = '', yes = '确定', no = '取消' }: Question) => {
  const { confirm } = await Taro.showModal({
    title,
    content: text,
    confirmText: yes,
    confirmColor: ACCENT,
    cancelText: no,
  })
  return confirm
}
