/** An id of 20 characters. `crypto.randomUUID` is missing on an address that is not secure, as an office's own often is. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
