/** Content-Security-Policy of an HTML page that loads nothing, runs nothing and sends no form. */
export const STANDALONE_PAGE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
