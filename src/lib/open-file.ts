/** In a browser a file opens beside the page. */
export const openFile = (src: string, _name: string) => {
  window.open(`${API_BASE}${src}`, '_blank', 'noopener')
}
