/** Of the code on the poster at a venue: 72 bits, short enough to stand beside an event's id in a scene. */
export const POSTER_CODE_LENGTH = 12

/** What the poster's mini-program code carries; WeChat allows 32 characters. */
export const posterScene = (eventId: string, code: string): string => eventId + code

/** What a scene was made of. */
export const ofPosterScene = (scene: string): { eventId: string; code: string } => ({
  eventId: scene.slice(0, -POSTER_CODE_LENGTH),
  code: scene.slice(-POSTER_CODE_LENGTH),
})
