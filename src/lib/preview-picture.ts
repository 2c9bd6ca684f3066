import { networkError } from './api-error'
import { showToast } from './feedback'

/** As `viewPicture`. Taro's viewer is a third of all scripts in a browser, so it is loaded when it is wanted. */
export const previewPicture = (src: string, all: readonly string[]) => {
  import('./picture-viewer').then(
    ({ viewPicture }) => viewPicture(src, all),
    () => showToast(networkError().message),
  )
}
