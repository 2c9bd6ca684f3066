import type { Compilation } from 'webpack'

const pageOf = (request: string | undefined) => /^\.\/(pages\/.+)$/.exec(request ?? '')?.[1]

/** The built files of each page: `{ 'pages/news/index': ['js/….js', 'css/….css'] }`. index.html asks for them ahead. */
export const filesOfPages = ({ chunkGroups }: Compilation): Record<string, string[]> =>
  Object.fromEntries(
    chunkGroups.flatMap((group) => {
      const page = group.origins.map(({ request }) => pageOf(request)).find((found) => found !== undefined)
      const files = group.getFiles().filter((file) => /\.(js|css)$/.test(file))
      return page === undefined ? [] : [[page, files]]
    }),
  )
