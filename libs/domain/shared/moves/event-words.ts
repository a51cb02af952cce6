/** What the trail says of an event: words, or words with a member of the state as the event left it. */
export type EventWords =
  string | { readonly words: string; readonly shows: 'day' | 'value' | 'change'; readonly member: string };

/** "Plan published on 27 June 2016" */
export const onDay = (words: string, member: string): EventWords => ({ words, shows: 'day', member });

/** "Judgement recorded: Good" */
export const withValue = (words: string, member: string): EventWords => ({ words, shows: 'value', member });

/** "Due date revised from 1 September 2017 to 1 October 2017" */
export const fromTo = (words: string, member: string): EventWords => ({ words, shows: 'change', member });
