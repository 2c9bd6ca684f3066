/** So many units a resident may follow: a whole subdistrict's neighbourhoods, as one public page of the news. */
export const FOLLOWS_LIMIT = 20
