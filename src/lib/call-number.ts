import Taro from '@tarojs/taro'

/** Opens the telephone with the number; the resident presses call, or thinks better of it. */
export const callNumber = (phoneNumber: string) => {
  void Taro.makePhoneCall({ phoneNumber: phoneNumber.replace(/[^\d+]/g, '') }).catch(() => {})
}
