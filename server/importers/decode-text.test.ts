import iconv from 'iconv-lite'
import { decodeText } from './decode-text'

const text = '临溪街道举行邻里集市，居民可带旧物来换。\n第二行 <b> €'
const ENCODINGS = ['utf8', 'gbk', 'gb18030'] as const

describe('decodeText', () => {
  it.each(ENCODINGS)('decodes %s', (encoding) => {
    expect(decodeText(iconv.encode(text, encoding))).toEqual({ ok: true, text })
  })

  it.each(['utf8', 'utf-16le', 'utf-16be'])('decodes %s with a byte order mark', (encoding) => {
    expect(decodeText(iconv.encode(text, encoding, { addBOM: true }))).toEqual({ ok: true, text })
  })

  it('decodes characters that only GB18030 has', () => {
    const rare = '住在𠮷祥里的㛃阿姨来了，大家都说好，集市很热闹'
    expect(decodeText(iconv.encode(rare, 'gb18030'))).toEqual({ ok: true, text: rare })
  })

  it('refuses UTF-8 with a damaged byte instead of reading it as Chinese gibberish', () => {
    for (let at = 0; at < 40; at++) {
      const bytes = Uint8Array.from(Buffer.from(text))
      bytes[at] = 0xff
      expect(decodeText(bytes)).toEqual({ ok: false, reason: 'ENCODING' })
    }
  })

  it('refuses UTF-8 cut within a character', () => {
    const bytes = Buffer.from('临溪街道举行邻里集市，居民可带旧物来换')
    expect(decodeText(bytes.subarray(0, -1))).toEqual({ ok: false, reason: 'ENCODING' })
    expect(decodeText(bytes.subarray(0, -2))).toEqual({ ok: false, reason: 'ENCODING' })
  })

  it.each(['big5', 'shift_jis', 'latin1'])('refuses %s', (encoding) => {
    const foreign = {
      big5: '臨溪街道舉行鄰里集市，居民可以帶舊物來交換，歡迎參加',
      shift_jis: 'これは町内会のお知らせです。ぜひ読んでください。',
      latin1: 'Fête du quartier à Línxī, déjà prête',
    }[encoding]
    expect(decodeText(iconv.encode(foreign ?? '', encoding))).toEqual({ ok: false, reason: 'ENCODING' })
  })

  it.each(['utf-16le', 'utf-16be'])('asks for another encoding when %s lacks its mark', (encoding) => {
    const result = decodeText(iconv.encode(text, encoding, { addBOM: false }))
    expect(result).toEqual({ ok: false, reason: 'ENCODING' })
  })

  it('refuses text that was already lost to replacement characters', () => {
    expect(decodeText(Buffer.from('\ufffd\ufffd\ufffd\ufffd集市'))).toEqual({ ok: false, reason: 'ENCODING' })
  })

  it.each([
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['a ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['a PDF', [...Buffer.from('%PDF-1.7')]],
    ['text with NUL', [...Buffer.from('abc\0def')]],
    ['bytes that only begin like UTF-16', [0xff, 0xfe, 0, 0, 1, 2]],
    ['many control characters', [1, 2, 3, 4, 5, 65, 66]],
  ])('refuses %s as binary', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, reason: 'BINARY' })
  })

  it('forgives the Ctrl-Z that old editors end a file with', () => {
    expect(decodeText(Buffer.from('集市\x1a'))).toEqual({ ok: true, text: '集市\x1a' })
  })
})
