import type { HashList } from '#domain/authenticity.ts';
import { plainName, plainText } from '#domain/plain-text.ts';

type Page = HashList['pages'][number];
type Kind = HashList['hashes'][string][0];

/** The largest file that a browser is asked to hold, in bytes. */
const largest = 400_000_000;

const sha256 = async (bytes: BufferSource): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const sha256OfText = (text: string) => sha256(new TextEncoder().encode(text));

/**
 * `<check-authenticity>`: looks a file or a text up among the published hashes below `data-lists`. What is checked never
 * leaves the browser: only lists of hashes are asked for, by their first digit. Without this script it stays hidden, and the
 * page says how to check by hand.
 */
class CheckAuthenticity extends HTMLElement {
  readonly #lists = new Map<string, Promise<HashList>>();
  /** Counts what was asked, so that a slow answer does not replace a later one. */
  #asked = 0;

  connectedCallback(): void {
    this.hidden = false;
    const input = this.querySelector<HTMLInputElement>('input[type="file"]');
    const drop = this.querySelector<HTMLElement>('[data-drop]');
    input?.addEventListener('change', () => this.#start(input.files?.[0]));
    for (const name of ['dragover', 'dragleave', 'drop'] as const)
      drop?.addEventListener(name, (event) => {
        event.preventDefault();
        drop.classList.toggle('over', name === 'dragover');
        if (name === 'drop') this.#start(event.dataTransfer?.files[0]);
      });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#start(this.querySelector('textarea')?.value ?? '');
    });
  }

  #start(what: File | string | undefined): void {
    if (what === undefined) return;
    const turn = (this.#asked += 1);
    const show = (...nodes: (Node | string)[]) => {
      if (turn === this.#asked) this.querySelector('[role="status"]')?.replaceChildren(...nodes);
    };
    show(this.#words('busy'));
    const answer = typeof what === 'string' ? this.#text(what) : this.#file(what);
    answer.then(
      (nodes) => show(...nodes),
      () => show(this.#words('failed')),
    );
  }

  async #file(file: File): Promise<Node[]> {
    if (file.size > largest) throw new Error('too large');
    const same = await this.#find('file', await sha256(await file.arrayBuffer()));
    if (same.length > 0) return this.#verdict('genuine', 'genuineFile', same);
    const named = await this.#find('name', await sha256OfText(plainName(file.name)));
    return named.length > 0
      ? this.#verdict('different', 'differentFile', named)
      : this.#verdict('unknown', 'unknownFile', []);
  }

  async #text(text: string): Promise<Node[]> {
    const typed = text.trim();
    if (typed === '') return [document.createTextNode(this.#words('empty'))];
    if (/^[0-9a-f]{64}$/i.test(typed)) {
      const same = await this.#find('file', typed.toLowerCase());
      return same.length > 0
        ? this.#verdict('genuine', 'genuineFile', same)
        : this.#verdict('unknown', 'unknownFile', []);
    }
    // A mail breaks its lines wherever they are long; a messenger keeps them.
    const whole = await this.#compare(typed.split(/\n\s*\n/));
    return whole.missing.length === 0
      ? this.#told(whole)
      : this.#told(await this.#compare(typed.split('\n')));
  }

  /** How much of a text the page has that has most of it. */
  async #compare(parts: string[]) {
    const lines = parts.map(plainText).filter((line) => line !== '');
    const found = await Promise.all(
      lines.map(async (line) => this.#find('text', await sha256OfText(line))),
    );
    const counts = new Map<string, number>();
    for (const [address] of found.flat()) counts.set(address, (counts.get(address) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const has = (pages: Page[]) => pages.some(([address]) => address === best);
    return {
      all: lines.length,
      pages: found
        .flat()
        .filter(([address]) => address === best)
        .slice(0, 1),
      missing: lines.filter((_line, index) => !has(found[index] ?? [])),
    };
  }

  #told({ all, pages, missing }: { all: number; pages: Page[]; missing: string[] }): Node[] {
    if (pages.length === 0) return this.#verdict('unknown', 'unknownText', []);
    if (missing.length === 0) return this.#verdict('genuine', 'genuineText', pages);
    const quotes = missing.slice(0, 5).map((line) => {
      const quote = document.createElement('blockquote');
      quote.textContent = line.length > 200 ? `${line.slice(0, 200)}…` : line;
      return quote;
    });
    const [heading, words, ...links] = this.#verdict('different', 'differentText', pages);
    if (words)
      words.textContent = this.#words('differentText')
        .replace('{same}', String(all - missing.length))
        .replace('{all}', String(all));
    return [heading, words, ...quotes, ...links].filter((node) => node !== undefined);
  }

  #verdict(name: 'genuine' | 'different' | 'unknown', words: string, pages: Page[]): Node[] {
    const heading = document.createElement('h2');
    heading.className = name;
    heading.textContent = this.#words(name);
    const [sentence, ...notes] = [
      words,
      ...(pages.some(([, , gone]) => gone) ? ['withdrawn'] : []),
    ].map((key) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = this.#words(key);
      return paragraph;
    });
    const links = pages.slice(0, 5).map(([address, title]) => {
      const paragraph = document.createElement('p');
      const link = document.createElement('a');
      link.href = `${this.dataset['prefix'] ?? ''}${address}`;
      link.lang = 'id';
      link.textContent = title;
      paragraph.append(link);
      return paragraph;
    });
    return [heading, sentence, ...links, ...notes].filter((node) => node !== undefined);
  }

  async #find(kind: Kind, hash: string): Promise<Page[]> {
    const digit = hash.charAt(0);
    const asked =
      this.#lists.get(digit) ??
      fetch(`${this.dataset['lists'] ?? ''}${digit}.json`).then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        return (await response.json()) as HashList;
      });
    this.#lists.set(digit, asked);
    asked.catch(() => this.#lists.delete(digit));
    const { hashes, pages } = await asked;
    const [of, ...places] = Object.hasOwn(hashes, hash) ? (hashes[hash] ?? []) : [];
    return of === kind
      ? places.flatMap((place) => (pages[Number(place)] ? [pages[Number(place)] as Page] : []))
      : [];
  }

  #words(name: string): string {
    return this.dataset[name] ?? '';
  }
}

customElements.define('check-authenticity', CheckAuthenticity);
