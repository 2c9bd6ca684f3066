/** A high tone for well, two low ones for not: heard without looking at the screen. */
const TONES = { good: [880], again: [660], bad: [220, 180] } as const
export type Chime = keyof typeof TONES

const LENGTH = 0.16

export const playChime = (chime: Chime) => {
  if (typeof AudioContext === 'undefined') return
  const context = new AudioContext()
  TONES[chime].forEach((frequency, index) => {
    const tone = context.createOscillator()
    tone.frequency.value = frequency
    tone.connect(context.destination)
    tone.start(context.currentTime + index * LENGTH)
    tone.stop(context.currentTime + (index + 1) * LENGTH)
    if (index === TONES[chime].length - 1) tone.onended = () => void context.close()
  })
}
