import sharp from 'sharp'
import { outline, readChecked } from './read-checked'

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8ab' } })
    .png()
    .toBuffer()

const asData = (bytes: Uint8Array, type = 'image/png') =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

const read = (html: string) => readChecked('集市.html', `<h1>邻里集市</h1><p>开张。</p>${html}`)

describe('pictures', () => {
  it('in the file come with the article, once each', async () => {
    const bytes = await png(40, 30)
    const article = await read(
      `<p>看<img src="${asData(bytes)}" alt="摊位">图</p><img src="${asData(bytes)}">`,
    )
    expect(outline(article)).toEqual(['开张。', '看图', '[摊位 40×30]', '[ 40×30]'])
    expect(article.pictures).toEqual([{ key: expect.any(String) as string, bytes, alt: '摊位' }])
    expect(article.body.content[2]).toMatchObject({ attrs: { src: `import:${article.pictures[0]?.key}` } })
  })

  it('are measured as they are shown, not as the camera was held', async () => {
    const bytes = await sharp(await png(40, 30))
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(outline(await read(`<img src="${asData(bytes, 'image/jpeg')}" alt="摊位">`))).toContain(
      '[摊位 30×40]',
    )
  })

  it.each([
    ['elsewhere', 'https://example.org/a.png'],
    ['that cannot be read', 'data:image/png;base64,AAAA'],
    [
      'drawn in SVG',
      asData(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'image/svg+xml'),
    ],
    ['of a key in the text', 'import:0123456789'],
    ['without an address', ''],
  ])('%s leave their description', async (_, src) => {
    const article = await read(`<img src="${src}" alt="居民在挑旧书">`)
    expect(outline(article)).toEqual(['开张。', '居民在挑旧书'])
    expect(article.pictures).toEqual([])
  })

  it.each([
    '',
    '图片',
    '图片 1',
    '微信图片_20240708',
    'IMG_0012',
    'a.jpg',
    'https://example.org/a',
    '描述已自动生成',
  ])('elsewhere leave nothing when described as %j', async (alt) => {
    expect(outline(await read(`<img src="a.png" alt="${alt}">`))).toEqual(['开张。'])
  })

  it('of a pixel are left out', async () => {
    expect(outline(await read(`<img src="${asData(await png(1, 1))}">`))).toEqual(['开张。'])
  })

  it('keep a description of at most 200 characters', async () => {
    const article = await read(`<img src="${asData(await png(9, 9))}" alt="${'😀'.repeat(300)}">`)
    expect(article.pictures[0]?.alt).toBe('😀'.repeat(100))
  })

  it('alone make an article', async () => {
    const article = await readChecked(
      '集市.html',
      `<h1>邻里集市</h1><img src="${asData(await png(9, 9))}" alt="海报">`,
    )
    expect(outline(article)).toEqual(['[海报 9×9]'])
  })
})
