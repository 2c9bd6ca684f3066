import { Refusal } from './answer'
import type { Context } from './context'

const KEY_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * 1024 * 1024

/** Storage keeps what JSON keeps: a value comes back as a copy, an absent one as an empty string. */
export function storageApis({ phone, answering }: Context): Record<string, unknown> {
  const size = (value: unknown) => (JSON.stringify(value) ?? '').length
  const total = () => Object.values(phone.storage).reduce<number>((sum, value) => sum + size(value), 0)

  const read = (key: string): unknown => (Object.hasOwn(phone.storage, key) ? copy(phone.storage[key]) : '')
  const write = (key: string, value: unknown) => {
    if (typeof key !== 'string') throw new Refusal('parameter error: parameter.key should be String')
    if (size(value) > KEY_LIMIT) throw new Refusal('entry size limit reached')
    if (total() + size(value) > TOTAL_LIMIT) throw new Refusal('the storage limit is reached')
    phone.storage[key] = copy(value)
  }
  const remove = (key: string) => {
    delete phone.storage[key]
  }
  const clear = () => Object.keys(phone.storage).forEach(remove)
  const usage = () => ({
    keys: Object.keys(phone.storage),
    currentSize: Math.ceil(total() / 1024),
    limitSize: TOTAL_LIMIT / 1024,
  })

  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: usage,
    ...answering({
      getStorage: ({ key }) => {
        if (!Object.hasOwn(phone.storage, String(key))) throw new Refusal('data not found')
        return { data: read(String(key)) }
      },
      setStorage: ({ key, data }) => write(key as string, data),
      removeStorage: ({ key }) => remove(String(key)),
      clearStorage: clear,
      getStorageInfo: usage,
    }),
  }
}

const copy = (value: unknown): unknown =>
  value === undefined ? '' : (JSON.parse(JSON.stringify(value)) as unknown)
