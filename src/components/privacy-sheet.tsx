/** In a browser nothing asks in between. */
export function PrivacySheet() {
  return null
}
