/** A program is known by its client id at the identity provider, as that writes it: one client has one account for ever. */
export const serviceKey = (client: string): readonly string[] => ['service', client];
