import { filterValues, findPages, type Filters, type Found, type FoundPage } from './pagefind.ts';

const pageSize = 10;

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

const decoded = (escaped: string): string =>
  escaped.replaceAll(
    /&(lt|gt|amp|quot|#39|#x27);/g,
    (whole, name: string) => entities[name] ?? whole,
  );

/** An excerpt as nodes: text, and `<mark>` for the words found. Nothing of it is read as HTML. */
const excerptNodes = (excerpt: string): Node[] =>
  excerpt.split(/(<mark>[^<]*<\/mark>)/).map((part) => {
    const marked = /^<mark>([^<]*)<\/mark>$/.exec(part);
    if (!marked) return document.createTextNode(decoded(part));
    const mark = document.createElement('mark');
    mark.textContent = decoded(marked[1] ?? '');
    return mark;
  });

/**
 * `<site-search>`: answers the search form inside it from Pagefind's index. The query lives in the address (`?q=…`), so
 * that a plain GET, a link and the back button all work. Without this script the form and the lists below it remain.
 */
class SiteSearch extends HTMLElement {
  #form = this.#part<HTMLFormElement>('form');
  #status = this.#part('[role="status"]');
  #list = this.#part('ol');
  #more = this.#part<HTMLButtonElement>('[data-more]');
  #template = this.#part<HTMLTemplateElement>('template');
  #pending: Found[] = [];
  #run = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#remember();
      void this.#search();
    });
    this.#form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) this.#form.requestSubmit();
    });
    this.#more.addEventListener('click', () => void this.#showMore(true));
    addEventListener('popstate', () => void this.#fromAddress());
    void this.#offerFilters().finally(() => this.#fromAddress());
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  #say(sentence: string, values: Record<string, string> = {}): void {
    const words = this.dataset[sentence] ?? '';
    this.#status.textContent = words.replaceAll(
      /\{(\w)\}/g,
      (whole, name: string) => values[name] ?? whole,
    );
  }

  async #offerFilters(): Promise<void> {
    try {
      const values = await filterValues();
      for (const name of ['kind', 'agency'] as const)
        for (const [value, count] of Object.entries(values[name] ?? {}))
          this.#field(name).append(new Option(`${value} (${count})`, value));
    } catch {
      this.#say('failed');
    }
  }

  #remember(): void {
    const wanted = new URLSearchParams();
    for (const name of ['q', 'kind', 'agency']) {
      const value = this.#field(name).value.trim();
      if (value !== '') wanted.set(name, value);
    }
    history.pushState(null, '', `${location.pathname}?${wanted}`);
  }

  async #fromAddress(): Promise<void> {
    const wanted = new URLSearchParams(location.search);
    for (const name of ['q', 'kind', 'agency']) this.#field(name).value = wanted.get(name) ?? '';
    await this.#search();
  }

  async #search(): Promise<void> {
    const run = ++this.#run;
    const query = this.#field('q').value.trim();
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.toggleAttribute('data-empty', false);
    if (query === '') return this.#say('idle');
    this.#say('busy');
    const filters: Filters = {};
    for (const name of ['kind', 'agency'] as const)
      if (this.#field(name).value !== '') filters[name] = this.#field(name).value;
    try {
      const { found, partly } = await findPages(query, filters);
      if (run !== this.#run) return;
      this.#pending = [...found];
      this.toggleAttribute('data-empty', found.length === 0);
      await this.#showMore(false);
      this.#say(found.length === 0 ? 'none' : partly ? 'partly' : 'found', {
        n: String(found.length),
        q: query,
      });
    } catch {
      if (run === this.#run) this.#say('failed');
    }
  }

  /** Adds the next pages found; the keyboard goes on at the first of them when a button asked for it. */
  async #showMore(asked: boolean): Promise<void> {
    const run = this.#run;
    const next = this.#pending.splice(0, pageSize);
    const pages = await Promise.all(next.map((found) => found.data()));
    if (run !== this.#run) return;
    const items = pages.map((page) => this.#item(page));
    this.#list.append(...items);
    this.#more.hidden = this.#pending.length === 0;
    if (asked) items[0]?.querySelector('a')?.focus();
  }

  #item({ url, excerpt, meta }: FoundPage): Element {
    const item = this.#template.content.cloneNode(true) as DocumentFragment;
    const put = (selector: string, words: string | undefined) => {
      const place = item.querySelector<HTMLElement>(selector);
      if (place && words !== undefined && words !== '') place.textContent = words;
      else place?.remove();
    };
    const link = item.querySelector('a');
    if (link) link.href = url;
    put('a', meta.title);
    put('[data-kind]', meta.kind);
    put('[data-agency]', meta.agency);
    put(
      'time',
      meta.date &&
        new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(
          new Date(`${meta.date}T00:00`),
        ),
    );
    item.querySelector('time')?.setAttribute('datetime', meta.date ?? '');
    item.querySelector('[data-excerpt]')?.replaceChildren(...excerptNodes(excerpt));
    return item.firstElementChild as Element;
  }
}

customElements.define('site-search', SiteSearch);
