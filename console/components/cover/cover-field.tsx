import { Button, Flex, Input } from 'antd'
import { useRef, useState } from 'react'
import type { UploadedPicture } from '../../../core/contract/staff-upload'
import { CoverCrop, type CropSource } from './cover-crop'
import type { ArticleBody } from '../../../core/contract/article-body'
import './cover.css'

/** Pictures of the body: the cover is most often one of them. */
const bodyPictures = (body: ArticleBody) =>
  body.content.flatMap((block) => (block.type === 'image' ? [block.attrs] : []))

type Cover = { mediaId: string; alt: string }

type CoverFieldProps = {
  cover: Cover | null
  body: ArticleBody
  isEditable: boolean
  onChange: (cover: Cover | null) => void
}

/** The picture beside the title in the list: chosen, cut to the list's shape, described. */
export const CoverField = ({ cover, body, isEditable, onChange }: CoverFieldProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [source, setSource] = useState<CropSource | null>(null)
  const pictures = bodyPictures(body)
  const take = ({ id }: UploadedPicture) => {
    onChange({ mediaId: id, alt: source?.alt || cover?.alt || '' })
    setSource(null)
  }
  return (
    <div className="cover-field">
      {cover ? (
        <img
          className="cover-field__picture"
          src={`/api/v1/media/${cover.mediaId}?w=750`}
          alt={cover.alt || '封面'}
        />
      ) : (
        <button
          type="button"
          className="cover-field__none"
          disabled={!isEditable}
          onClick={() => input.current?.click()}
        >
          选一张图片作封面
        </button>
      )}
      {cover && (
        <Input
          aria-label="封面说明"
          placeholder="封面上是什么"
          maxLength={100}
          status={cover.alt === '' ? 'warning' : ''}
          value={cover.alt}
          onChange={({ target }) => onChange({ ...cover, alt: target.value })}
        />
      )}
      {isEditable && (
        <Flex gap="small" wrap>
          <Button size="small" onClick={() => input.current?.click()}>
            {cover ? '换一张' : '上传'}
          </Button>
          {cover && (
            <Button
              size="small"
              onClick={() =>
                setSource({ mediaId: cover.mediaId, url: `/api/v1/media/${cover.mediaId}`, alt: cover.alt })
              }
            >
              裁剪
            </Button>
          )}
          {cover && (
            <Button size="small" onClick={() => onChange(null)}>
              不要封面
            </Button>
          )}
        </Flex>
      )}
      {isEditable && pictures.length > 0 && (
        <div className="cover-field__choices" role="group" aria-label="用正文里的图片">
          {pictures.map(({ src, alt }, index) => (
            <button
              key={`${src}-${index}`}
              type="button"
              aria-label={`用正文第 ${index + 1} 张图片${alt && `：${alt}`}`}
              onClick={() => setSource({ mediaId: src.replace(/^.*\//, ''), url: src, alt })}
            >
              <img src={`${src}?w=240`} alt="" />
            </button>
          ))}
        </div>
      )}
      <input
        ref={input}
        type="file"
        className="file-input"
        aria-label="选择封面"
        accept="image/jpeg,image/png,image/webp,image/gif"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) setSource({ file, url: URL.createObjectURL(file), alt: '' })
          target.value = ''
        }}
      />
      {source && <CoverCrop source={source} onDone={take} onClose={() => setSource(null)} />}
    </div>
  )
}
