export { viewPicture as previewPicture } from './picture-viewer'
