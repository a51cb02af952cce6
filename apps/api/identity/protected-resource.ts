/** Where the API says which provider's tokens it takes (RFC 9728, 3). */
export const PROTECTED_RESOURCE = '/.well-known/oauth-protected-resource';
