import type { CropArea, UploadedAttachment, UploadedPicture } from '../../core/contract/staff-upload'
import { callApi } from './api-client'
import { uploadFile } from './upload-file'

/** `crop` in pixels of the picture as it is seen. */
export const uploadPicture = (file: Blob, onProgress?: (share: number) => void, crop?: CropArea) =>
  uploadFile<UploadedPicture>({
    path: '/staff/media',
    file,
    ...(crop && { query: crop }),
    ...(onProgress && { onProgress }),
  })

export const cropPicture = (mediaId: string, crop: CropArea) =>
  callApi<UploadedPicture>(`/staff/media/${mediaId}/crops`, { method: 'POST', body: crop })

export const uploadAttachment = (file: File, onProgress?: (share: number) => void) =>
  uploadFile<UploadedAttachment>({
    path: '/staff/attachments',
    query: { name: file.name },
    file,
    ...(onProgress && { onProgress }),
  })
