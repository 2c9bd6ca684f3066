/** One request; the resident's token is added to it. */
export type Asked = { method: 'GET' | 'PUT' | 'POST'; path: string; body?: string }

export type SignUpWay = { how: string; ask(event: string): Asked }

/** What the bench needs of each server: the same work behind its own routes, content and residents loaded. */
export type Contestant = {
  name: string
  url: string
  firstPage: string
  article(id: string): string
  like(article: string): Asked
  /** As its team would write it first, and better ways. */
  signUps: SignUpWay[]
  tokenOf(resident: number): string
  /** An event of so many seats that is open now. Answers its id. */
  addEvent(capacity: number): Promise<string>
  /** How many seats of it are given, by what is in the database. */
  seatsGiven(event: string): Promise<number>
  /** Resident memory of the process and its children, in MB. */
  memory: () => number
  stop: () => Promise<void>
}

/** Residents and articles are the same for all. */
export type Content = {
  units: readonly { id: string; name: string }[]
  articles: readonly Article[]
  residents: number
}

export type Article = {
  id: string
  unitId: string
  title: string
  summary: string
  category: string
  body: unknown
  publishedAt: string
  likeCount: number
  bookmarkCount: number
}

/** Where its server finds PostgreSQL, and the Node that all run on. */
export type Place = { databaseUrl: string; node: string; folder: string }
