/** A page as a browser has it. */
export interface Page {
  status: number;
  address: URL;
  text: string;
  headers: Headers;
}

/** A browser that keeps cookies by origin and goes where it is sent. */
export class WebBrowser {
  /** Everything that was asked for, in order. */
  readonly trail: URL[] = [];
  private readonly jars = new Map<string, Map<string, string>>();

  cookies(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }

  private keep(origin: string, headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      const gone = value === '' || /max-age=0/i.test(cookie);
      if (gone) this.cookies(origin).delete(name);
      else this.cookies(origin).set(name, value);
    }
  }

  /** Asks for one address, and goes no further. */
  async ask(address: URL | string, form?: Record<string, string>): Promise<Page> {
    const url = new URL(address);
    this.trail.push(url);
    const jar = [...this.cookies(url.origin)].map((pair) => pair.join('='));
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: jar.join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    this.keep(url.origin, response.headers);
    const text = await response.text();
    return { status: response.status, address: url, text, headers: response.headers };
  }

  /** Goes to an address and on through redirects, until `stop` or a page. */
  async go(
    address: URL | string,
    {
      form,
      stop = () => false,
    }: { form?: Record<string, string>; stop?: (at: URL) => boolean } = {},
  ): Promise<Page> {
    const page = await this.ask(address, form);
    const next = page.headers.get('Location');
    if (page.status < 300 || page.status >= 400 || next === null) return page;
    const onward = new URL(next, page.address);
    return stop(onward) ? { ...page, address: onward } : this.go(onward, { stop });
  }
}
