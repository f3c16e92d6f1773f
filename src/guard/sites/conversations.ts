const hosts: ReadonlySet<string> = new Set(['api.whatsapp.com', 'web.whatsapp.com']);

/** The conversation on WhatsApp that an address opens, as its short form `wa.me/…` names it; undefined for every other address. */
export const conversationOf = (
  host: string,
  { pathname, searchParams }: URL,
): string | undefined => {
  if (!hosts.has(host) || !/^\/+send\/*$/i.test(pathname)) return undefined;
  const digits = searchParams.get('phone')?.replace(/\D/g, '') ?? '';
  return digits === '' ? undefined : `wa.me/${digits}`;
};

const site = /^wa\.me\/(\d+)$/;

/** The number with which a site, as `siteOf` names it, opens a conversation; undefined for every other site. */
export const numberOfConversation = (name: string): string | undefined => site.exec(name)?.[1];
