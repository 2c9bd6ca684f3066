/** Styles that only a browser needs: none here. */
export {}
