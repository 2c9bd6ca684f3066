import type { PropsWithChildren } from 'react'

/** Keeps a change inside it from touching the rest of the page; a browser does that by itself. */
export function UpdateBoundary({ children }: PropsWithChildren) {
  return <>{children}</>
}
