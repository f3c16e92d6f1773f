/** The part of Trusted Types that the portal uses; TypeScript's DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): Readonly<Record<string, unknown>>;
}

/** The only program that may be started by its address: the worker of the search. */
const worker = new URL('/pagefind/pagefind-worker.js', location.href).href;

/**
 * Makes the one policy that the content security policy allows. Pagefind starts its worker by a plain string, which only
 * a policy named `default` can let through. It gives nothing else: strings never become HTML or script on the portal.
 */
export const trustSearch = (): void => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, location.href).href !== worker) throw new TypeError(address);
      return worker;
    },
  });
};
