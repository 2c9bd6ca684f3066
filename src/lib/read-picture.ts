import Taro from '@tarojs/taro'

/** A picture in WeChat's own folder, in Base64. */
export const readPicture = (filePath: string) =>
  new Promise<string>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => (typeof data === 'string' ? resolve(data) : reject(new Error('no Base64'))),
      fail: reject,
    })
  })
