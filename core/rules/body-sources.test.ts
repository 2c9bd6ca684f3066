import { bodySources } from './body-sources'

test('tells pictures, attachments and what lies elsewhere apart', () => {
  const image = (src: string) => ({ type: 'image' as const, attrs: { src, alt: '', width: 1, height: 1 } })
  const file = (src: string) => ({ type: 'attachment' as const, attrs: { src, name: '表.pdf', size: 1 } })
  expect(
    bodySources({
      type: 'doc',
      content: [
        image('/api/v1/media/abc-_9'),
        file('/api/v1/attachments/f1'),
        { type: 'paragraph', content: [{ type: 'text', text: '/api/v1/media/text' }] },
        image('https://example.com/api/v1/media/abc'),
        image('/api/v1/media/abc?w=240'),
        image('/api/v1/attachments/f1'),
        file('/api/v1/media/abc'),
      ],
    }),
  ).toEqual({
    mediaIds: ['abc-_9'],
    attachmentIds: ['f1'],
    foreign: [
      'https://example.com/api/v1/media/abc',
      '/api/v1/media/abc?w=240',
      '/api/v1/attachments/f1',
      '/api/v1/media/abc',
    ],
  })
})
