const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the text can be the id of a record; anything else names none. */
export const isRecordId = (text: string): boolean => UUID.test(text);
