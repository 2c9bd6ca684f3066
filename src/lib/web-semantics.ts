/**
 * What a browser needs beside the roles that the components carry: Taro's elements take no focus, hear no keyboard,
 * and hand their labels to no field or picture inside them. WeChat does all this by itself.
 */
const TAPPABLE = ['button', 'link', 'tab', 'checkbox', 'radio', 'switch']
const SELECTOR = [
  ...TAPPABLE.map((role) => `[role="${role}"]`),
  '[role="heading"]',
  'taro-image-core',
  'taro-input-core',
  'taro-textarea-core',
  'taro-scroll-view-core',
  '.taro_page',
].join(',')

const mend = (element: Element) => {
  const role = element.getAttribute('role') ?? ''
  if (role === 'heading' && !element.hasAttribute('aria-level')) element.setAttribute('aria-level', '2')
  if (TAPPABLE.includes(role) && !element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', element.getAttribute('aria-disabled') === 'true' ? '-1' : '0')
  }
  // What scrolls must be reached by keyboard, also where nothing in it can be tapped.
  if (element.matches('taro-scroll-view-core, .taro_page') && !element.hasAttribute('tabindex'))
    element.setAttribute('tabindex', '0')
  const label = element.getAttribute('aria-label')
  const inner = element.querySelector(':scope > img, :scope > input, :scope > textarea')
  if (inner instanceof HTMLImageElement) inner.alt = label ?? ''
  // Written only where it differs: the observer hears of every writing.
  else if (inner && label !== null && inner.getAttribute('aria-label') !== label)
    inner.setAttribute('aria-label', label)
}

const mendWithin = (root: Element) => {
  if (root.matches(SELECTOR)) mend(root)
  // Taro fills its own elements with the real ones afterwards.
  else if (root.parentElement?.matches(SELECTOR)) mend(root.parentElement)
  root.querySelectorAll(SELECTOR).forEach(mend)
}

const pressed = (event: KeyboardEvent) => {
  const { target } = event
  const isOurs = target instanceof HTMLElement && TAPPABLE.includes(target.getAttribute('role') ?? '')
  if (!isOurs || (event.key !== 'Enter' && event.key !== ' ') || target instanceof HTMLButtonElement) return
  event.preventDefault()
  target.click()
}

/** Called once, for everything that is on a page or will be. */
export const keepSemantics = () => {
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (addedNodes.length === 0 && target instanceof Element) mendWithin(target)
      addedNodes.forEach((node) => node instanceof Element && mendWithin(node))
    }
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-label', 'role'],
  })
  document.addEventListener('keydown', pressed)
}
