export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** How a method is sent on this platform. */
export const sentAs = (method: Method): { method: Method; header: Record<string, string> } => ({
  method,
  header: {},
})
