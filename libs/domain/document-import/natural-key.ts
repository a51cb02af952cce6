/** An import is known by the document that it reads. */
export const importKey = (sha256: string): readonly string[] => ['import', sha256.toLowerCase()];
