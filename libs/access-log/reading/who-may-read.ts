/** Reviewers of governance, regulators and administrators. */
const READERS: readonly string[] = ['administrator', 'reviewer', 'regulator'];

/** The one place that says who may read the access log. */
export const mayReadAccessLog = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  roles.some((role) => READERS.includes(role));
