/**
 * What a script of a mini-program finds beside WeChat's own names: the language. Anything else that a browser or
 * Node has (window, document, fetch, URL, AbortController, queueMicrotask, …) is hidden from it; `Intl` too, which
 * WeChat lacks on Android.
 */
export const LANGUAGE = [
  ...[
    'Object',
    'Function',
    'Array',
    'Number',
    'Boolean',
    'String',
    'Symbol',
    'BigInt',
    'Date',
    'RegExp',
    'Math',
    'JSON',
  ],
  ...['Promise', 'Proxy', 'Reflect', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry'],
  ...[
    'Error',
    'AggregateError',
    'EvalError',
    'RangeError',
    'ReferenceError',
    'SyntaxError',
    'TypeError',
    'URIError',
  ],
  ...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
  ...[
    'Int32Array',
    'Uint32Array',
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
    'Iterator',
  ],
  ...['NaN', 'Infinity', 'undefined', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'],
  ...['encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape', 'unescape'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
]

/** Of the web, and not to be found by asking in jsdom, which keeps its classes from being listed. */
const WEB = [
  ...[
    'AbortController',
    'AbortSignal',
    'Blob',
    'BroadcastChannel',
    'CustomEvent',
    'DOMException',
    'DOMParser',
  ],
  ...['Document', 'DocumentFragment', 'Element', 'Event', 'EventTarget', 'File', 'FileReader', 'FormData'],
  ...['HTMLElement', 'Headers', 'Image', 'IntersectionObserver', 'MessageChannel', 'MessageEvent'],
  ...['MutationObserver', 'Node', 'Request', 'ResizeObserver', 'Response', 'SVGElement', 'Storage', 'Text'],
  ...['TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', 'WebSocket', 'Worker', 'XMLHttpRequest'],
]

/** Every name that is global here, in this engine, and is not the language's. */
export function hiddenNames(): string[] {
  const names = new Set(WEB)
  for (
    let each = globalThis as object | null;
    each !== null;
    each = Object.getPrototypeOf(each) as object | null
  ) {
    Object.getOwnPropertyNames(each).forEach((name) => names.add(name))
  }
  const isName = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name)
  return [...names].filter((name) => isName(name) && !LANGUAGE.includes(name))
}
