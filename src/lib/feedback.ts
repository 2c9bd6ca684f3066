import Taro from '@tarojs/taro'

/** A word in passing; two lines at most. */
export const showToast = (text: string) => {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
}

export type Question = { title: string; text?: string; yes?: string; no?: string }

/** The dialog is not ours to style: --color-accent of the tokens, by value. */
const ACCENT = '#0f6b5c'

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
