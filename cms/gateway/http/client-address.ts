import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The addresses of the proxies that stand before the gateway and are believed about who asks. */
export type TrustedProxies = Pick<BlockList, 'check'>;

/** A list of proxies that cannot be, with a reason that an operator can act on. */
export class BadProxyList extends Error {}

/** The widest range that may be trusted, in bits that stand fast: wider ones hold strangers. */
const widest = { 4: 8, 6: 16 } as const;

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** An address without a zone; one of IPv4 in the dress of IPv6 as what it is. */
const plain = (address: string): string =>
  address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

const addTo = (list: BlockList, entry: string): void => {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if ((version !== 4 && version !== 6) || rest.length > 0)
    throw new BadProxyList(`“${entry}” bukan alamat IP.`);
  if (bits === undefined) return list.addAddress(address, familyOf(address));
  const most = version === 4 ? 32 : 128;
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > most)
    throw new BadProxyList(`“${entry}” bukan rentang alamat IP.`);
  if (Number(bits) < widest[version])
    throw new BadProxyList(`“${entry}” terlalu luas. Sebutkan alamat proksinya saja.`);
  list.addSubnet(address, Number(bits), familyOf(address));
};

/** Reads addresses and ranges (`10.0.0.0/24`), divided by commas. Throws {@link BadProxyList}. */
export const trustedProxies = (text: string): TrustedProxies => {
  const list = new BlockList();
  for (const entry of text.split(',')) addTo(list, entry.trim());
  return list;
};

/** Who asks, by the proxies' own account: the last address that none of them has; undefined where one is malformed. */
const clientIn = (forwarded: string, trusts: (address: string) => boolean): string | undefined => {
  const chain = forwarded.split(',').map((part) => plain(part.trim()));
  for (const [index, address] of chain.toReversed().entries()) {
    if (isIP(address) === 0) return undefined;
    if (!trusts(address) || index === chain.length - 1) return address;
  }
  return undefined;
};

/**
 * A reader of the address that a request comes from: the socket's, or what `X-Forwarded-For` says where the socket is a
 * trusted proxy's. Empty where no socket stands behind the request.
 */
export const createClientAddress = (trusted?: TrustedProxies): ((context: Context) => string) => {
  const trusts = (address: string) => trusted?.check(address, familyOf(address)) ?? false;
  return (context) => {
    const socket = plain(getConnInfo(context).remote.address ?? '');
    const forwarded = context.req.header('X-Forwarded-For');
    if (forwarded === undefined || !trusts(socket)) return socket;
    return clientIn(forwarded, trusts) ?? socket;
  };
};
