export const saveFileLabel = '下载成文件'

/** In a browser the file is downloaded. */
export const saveTextFile = async (name: string, text: string) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
