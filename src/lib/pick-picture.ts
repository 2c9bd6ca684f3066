/** More than an avatar is ever shown in; what is sent stays small. */
const SIZE = 512

const shrunk = async (file: File): Promise<string> => {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, SIZE / Math.min(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.9).replace(/^data:[^,]*,/, '')
}

/** Lets a picture of the device be chosen: `onPicked` gets it in Base64, `onFailed` hears that it is none. */
export const pickPicture = (onPicked: (base64: string) => void, onFailed: () => void) => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) shrunk(file).then(onPicked, onFailed)
  })
  input.click()
}
