/** `action-plan` as the names of classes and of schemas have it: `ActionPlan`. */
export const pascal = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
