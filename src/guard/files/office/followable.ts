const whole = /^(?:https?:\/\/|mailto:|tel:|#)/i;
const other = /^(?:[a-z][a-z0-9+.-]*:|\\|\/\/)/i;

/** Whether an address leads to a site, a mailbox or a telephone, as links of the portal do. */
export const isFollowable = (address: string): boolean => whole.test(address.trim());

/** Whether an address leads to a program, a share, or a file of the reader's machine. */
export const leadsAstray = (address: string): boolean =>
  other.test(address.trim()) && !isFollowable(address);
