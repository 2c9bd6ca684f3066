/** `?view=elder` or `?view=standard` in the address shows that view for this visit and keeps nothing. */
export const viewOfAddress = (): { isElder: boolean } | null => {
  const wanted = new URLSearchParams(window.location.search).get('view')
  if (wanted === 'elder') return { isElder: true }
  return wanted === 'standard' ? { isElder: false } : null
}
