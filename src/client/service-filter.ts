import type { Facet, Faceted } from '#domain/facets.ts';
import { matches, remaining, type Choice } from './facets.ts';

const itemOf = ({ dataset }: HTMLElement): Faceted => {
  const values = (facet: Facet) => (dataset[facet] ?? '').split(' ').filter(Boolean);
  return {
    journey: values('journey'),
    audience: values('audience'),
    topic: values('topic'),
    way: values('way'),
    agency: values('agency'),
  };
};

/**
 * `<service-filter>`: narrows the list inside it by the form inside it, counts what each choice would leave, and keeps the
 * choice in the address. Without this script the form stays hidden; the links above and the whole list serve instead.
 */
class ServiceFilter extends HTMLElement {
  #items: { element: HTMLElement; item: Faceted }[] = [];
  #selects: HTMLSelectElement[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#selects = [...form.querySelectorAll('select')];
    this.#items = [...this.querySelectorAll<HTMLElement>('li[data-agency]')].map((element) => ({
      element,
      item: itemOf(element),
    }));
    form.hidden = false;
    this.#restore();
    form.addEventListener('input', () => {
      this.#apply(true);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector('[data-letter]:not([hidden])')?.scrollIntoView();
    });
    form.addEventListener('reset', () => {
      // The fields are empty only after the event.
      setTimeout(() => {
        this.#apply(true);
      });
    });
    this.#apply(false);
  }

  #choice(): Choice {
    return Object.fromEntries(
      this.#selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    for (const select of this.#selects) {
      const wanted = query.get(select.name) ?? '';
      const isOffered = [...select.options].some(({ value }) => value === wanted);
      select.value = isOffered ? wanted : '';
    }
  }

  #apply(remember: boolean): void {
    const choice = this.#choice();
    let count = 0;
    for (const { element, item } of this.#items) {
      element.hidden = !matches(item, choice);
      if (!element.hidden) count += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-letter]'))
      group.hidden = group.querySelector('li:not([hidden])') === null;
    this.#count(choice);
    this.#say(choice, count);
    if (remember) this.#remember(choice);
  }

  #count(choice: Choice): void {
    const items = this.#items.map(({ item }) => item);
    for (const select of this.#selects)
      for (const option of select.options) {
        if (option.value === '') continue;
        const left = remaining(items, choice, select.name as Facet, option.value);
        option.textContent = `${option.dataset['title'] ?? ''} (${left})`;
        option.disabled = left === 0 && option.value !== select.value;
      }
  }

  #say(choice: Choice, count: number): void {
    const status = this.querySelector('[role="status"]');
    const words = count === 0 ? this.dataset['none'] : this.dataset['found'];
    const isNarrowed = Object.keys(choice).length > 0;
    if (status)
      status.textContent = isNarrowed ? (words ?? '').replace('{count}', String(count)) : '';
  }

  #remember(choice: Choice): void {
    const query = new URLSearchParams(choice);
    const search = query.size > 0 ? `?${query.toString()}` : '';
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  }
}

customElements.define('service-filter', ServiceFilter);
