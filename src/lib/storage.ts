import Taro from '@tarojs/taro'

/** What is kept on the device. A full or forbidden storage must not stop a resident from reading. */
export const readStored = <T>(key: string): T | null => {
  try {
    const value: unknown = Taro.getStorageSync(key)
    return value === '' || value === undefined ? null : (value as T)
  } catch {
    return null
  }
}

export const writeStored = (key: string, value: unknown) => {
  try {
    Taro.setStorageSync(key, value)
  } catch {
    // Kept in memory only, until the app is closed.
  }
}

export const removeStored = (key: string) => {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // As above.
  }
}
