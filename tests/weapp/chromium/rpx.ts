/** A 750th of the screen's width. */
export const rpxToCss = (style: string) => style.replace(/(-?[\d.]+)rpx/g, 'calc($1 * 100vw / 750)')
