import { Modal, Slider } from 'antd'
import { useEffect, useState } from 'react'
import Cropper, { type Area } from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'
import type { CropArea, UploadedPicture } from '../../../core/contract/staff-upload'
import { COVER_RATIO } from '../../../core/contract/staff-news-words'
import { useCommand } from '../../lib/use-command'
import { cropPicture, uploadPicture } from '../../lib/uploads'

/** A file of the computer, or a picture that is kept already. */
export type CropSource = { url: string; alt: string } & ({ file: File } | { mediaId: string })

const asArea = ({ x, y, width, height }: Area): CropArea => ({
  x: Math.max(0, Math.round(x)),
  y: Math.max(0, Math.round(y)),
  width: Math.max(1, Math.floor(width)),
  height: Math.max(1, Math.floor(height)),
})

type CoverCropProps = {
  source: CropSource
  onDone: (picture: UploadedPicture) => void
  onClose: () => void
}

/** The part of a picture that stands in the list, in the list's own proportion. */
export const CoverCrop = ({ source, onDone, onClose }: CoverCropProps) => {
  const [place, setPlace] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [area, setArea] = useState<CropArea | null>(null)
  useEffect(() => {
    if (!('file' in source)) return
    return () => URL.revokeObjectURL(source.url)
  }, [source])
  const crop = (wanted: CropArea) =>
    'file' in source ? uploadPicture(source.file, undefined, wanted) : cropPicture(source.mediaId, wanted)
  const command = useCommand(crop, { onDone })
  return (
    <Modal
      open
      title="封面露出哪一块"
      okText="就用这一块"
      cancelText="不了"
      okButtonProps={{ disabled: area === null, loading: command.isPending }}
      onOk={() => area && command.mutate(area)}
      onCancel={onClose}
    >
      <div className="cover-crop">
        <Cropper
          image={source.url}
          aspect={COVER_RATIO}
          crop={place}
          zoom={zoom}
          onCropChange={setPlace}
          onZoomChange={setZoom}
          onCropComplete={(_shares, pixels) => setArea(asArea(pixels))}
        />
      </div>
      <div className="cover-crop__zoom">
        <span>放大</span>
        <Slider
          ariaLabelForHandle="放大"
          min={1}
          max={3}
          step={0.05}
          value={zoom}
          tooltip={{ formatter: null }}
          onChange={setZoom}
        />
      </div>
    </Modal>
  )
}
