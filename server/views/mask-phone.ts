/** 15600000077 → 156******77: enough for its owner to know it. */
export const maskPhone = (phone: string): string =>
  phone.length < 8
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 5)}${phone.slice(-2)}`
