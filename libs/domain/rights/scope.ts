/** Where a role holds, by id: before one body, for all bodies of an authority, or everywhere where both are null. */
export interface GrantScope {
  readonly authority: string | null;
  readonly body: string | null;
}

export const EVERYWHERE: GrantScope = { authority: null, body: null };

/** Where something is done, by ids. What belongs to no body and no authority is done where a role holds everywhere. */
export interface Place {
  /** The bodies that it is before. */
  readonly bodies: readonly string[];
  /** Whose bodies these are: a joint committee has several authorities. */
  readonly authorities: readonly string[];
  /** Whose it is, by pseudonym: who owns an action, holds the post that does, or reports for them. */
  readonly owners: readonly string[];
}

/** What is everybody's and nobody's: people, settings, the whole record. */
export const NOWHERE: Place = { bodies: [], authorities: [], owners: [] };

export const isEverywhere = ({ authority, body }: GrantScope): boolean => authority === null && body === null;

export const holdsAs = (scope: GrantScope): 'everywhere' | 'authority' | 'body' =>
  scope.body !== null ? 'body' : scope.authority !== null ? 'authority' : 'everywhere';

export const isSameScope = (one: GrantScope, other: GrantScope): boolean =>
  one.authority === other.authority && one.body === other.body;

/** Whether what is done there is within the scope. */
export const covers = (scope: GrantScope, { bodies, authorities }: Place): boolean => {
  const { authority, body } = scope;
  if (body !== null) return bodies.includes(body);
  return authority === null || authorities.includes(authority);
};
