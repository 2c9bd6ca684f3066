import { pages, subPackages } from '../src/app-pages'

/** Every page of the mini-program: a new one is among them by itself. */
export const pagePaths = [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
]
