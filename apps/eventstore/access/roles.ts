/** Who may do everything with streams. */
export const ADMINS = '$admins';
/** Who may manage persistent subscriptions. */
export const OPERATORS = '$ops';
/** In an ACL: every user. */
export const EVERYBODY = '$all';
