import Taro from '@tarojs/taro'

/** A picture in WeChat's own folder, in Base64. */
export const readPicture = (filePath: string) =>
  new Promise<string>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    })
  })
