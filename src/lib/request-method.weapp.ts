import type { Method } from './request-method'

/** wx.request knows no PATCH. */
export const sentAs = (
  method: Method,
): { method: Exclude<Method, 'PATCH'>; header: Record<string, string> } =>
  method === 'PATCH'
    ? { method: 'POST', header: { 'x-http-method-override': 'PATCH' } }
    : { method, header: {} }
