/** Looked for in replies: markup that came back as markup. */
export const MARKUP = '<img src=x onerror=fuzz()>'

const nested = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value }
  return value
}

/** What breaks programs: ends of ranges, other types, quotes of other languages, letters that are none. */
export const HOSTILE_TEXTS: string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfff',
  '\u202e反',
  '👨‍👩‍👧‍👦'.repeat(20),
  'ı̇'.repeat(60),
  'x'.repeat(10_000),
  MARKUP,
  `"><script>${MARKUP}</script>`,
  `'; drop table resident; --`,
  `' or '1'='1`,
  '%',
  '_%_',
  '\\',
  '$1',
  '{{7*7}}',
  '${7*7}',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'file:///etc/passwd',
  'http://127.0.0.1:1/',
  'javascript:alert(1)',
  '\r\nset-cookie: a=b',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '1e308',
  '9'.repeat(40),
  '0x10',
  '1970-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '2026-02-30T25:61:61+99:99',
  '+275760-09-13T00:00:00.000Z',
  '2026-12-31T23:59:60Z',
  '2026-07-03T14:00:00.123456789+08:00',
]

export const HOSTILE_VALUES: unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  1e308,
  [],
  {},
  [[]],
  [null],
  nested(50),
  nested(900),
  Array.from({ length: 2000 }, (_, index) => index),
  { self: true, relativeId: 'x' },
  { toString: 'x', length: -1 },
  ...HOSTILE_TEXTS,
]

/** Sent as they are: no JSON, or JSON that readers disagree about. */
export const HOSTILE_BODIES: string[] = [
  '',
  '{',
  '[',
  'null',
  '"text"',
  '[1,2',
  '{"a":1,"a":2}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '\ufeff{}',
  '{"a":1e999}',
  '['.repeat(20_000),
  `${MARKUP}`,
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  'a=1&b=2',
]

export const CONTENT_TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'text/html',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/json, text/html',
  MARKUP,
]
