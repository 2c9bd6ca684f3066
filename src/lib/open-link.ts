/** In a browser a link is followed, in a tab of its own. */
export const openLink = (href: string) => {
  if (href.startsWith('http')) window.open(href, '_blank', 'noopener')
  else window.location.assign(href)
}
