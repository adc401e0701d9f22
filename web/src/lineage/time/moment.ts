const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** A moment in words, in UTC: the same for everyone who is sent the address. */
export const moment = (iso: string): string => `${FORMAT.format(new Date(iso))} UTC`;
