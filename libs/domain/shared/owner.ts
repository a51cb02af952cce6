/** Who answers for an action: a person, by pseudonym, or a post that persons pass through. */
export type Owner = { readonly person: string } | { readonly post: string };
