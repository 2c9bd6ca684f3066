const USUAL_SIZE = 16

/** How much larger than usual this browser sets text. */
export const systemTextScale = () => {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isNaN(size) ? 1 : size / USUAL_SIZE
}
