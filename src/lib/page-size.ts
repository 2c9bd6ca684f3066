/** Two screens of rows: small enough to come fast, and five pages stay well below WeChat's 1000 nodes. */
export const PAGE_SIZE = 15
