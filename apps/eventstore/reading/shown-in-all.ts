const PREFIX = '$persistentsubscription-$all::';

/** What persistent subscriptions to $all write for themselves is no part of $all, or they would feed on it. */
export const isShownInAll = ({ stream }: { stream: string }): boolean =>
  !stream.startsWith(PREFIX) || !(stream.endsWith('-checkpoint') || stream.endsWith('-parked'));
