/**
 * `oidc-provider` 9 asks for Node 22 for this one function, and says so when it is loaded. It is given here, in the process of
 * the embedded provider alone; with Node 20 it goes (docs/adr/0044).
 */
if (!('parse' in URL))
  Object.defineProperty(URL, 'parse', {
    configurable: true,
    writable: true,
    value: (text: string, base?: string): URL | null => (URL.canParse(text, base) ? new URL(text, base) : null),
  });
