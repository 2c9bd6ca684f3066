/** A mini-program has no voice of its own: nothing is offered that would do nothing. */
export function ReadAloud(_text: { text: string }) {
  return null
}
