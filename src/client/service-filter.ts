import type { Facet } from '#domain/facets.ts';
import { matches, remaining, type Choice, type Item } from './facets.ts';

/**
 * `<service-filter>`: narrows the list inside it by the form inside it, counts what each choice would leave, and keeps the
 * choice in the address. Without this script the form stays hidden; the links above and the whole list serve instead.
 */
class ServiceFilter extends HTMLElement {
  #items: { element: HTMLElement; item: Item }[] = [];
  #form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.#form = this.querySelector('form');
    if (!this.#form) return;
    this.#items = [...this.querySelectorAll<HTMLElement>('li[data-agency]')].map((element) => ({
      element,
      item: this.#itemOf(element),
    }));
    this.#form.hidden = false;
    this.#restore();
    this.#form.addEventListener('input', () => {
      this.#apply(true);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#form.addEventListener('reset', () => {
      setTimeout(() => {
        this.#apply(true);
      });
    });
    this.#apply(false);
  }

  get #selects(): HTMLSelectElement[] {
    return [...(this.#form?.querySelectorAll('select') ?? [])];
  }

  #itemOf({ dataset, textContent }: HTMLElement): Item {
    const values = (facet: Facet) => (dataset[facet] ?? '').split(' ').filter(Boolean);
    return {
      text: `${textContent} ${dataset['words'] ?? ''}`.toLowerCase(),
      journey: values('journey'),
      audience: values('audience'),
      topic: values('topic'),
      way: values('way'),
      agency: values('agency'),
    };
  }

  #choice(): Choice {
    const chosen = Object.fromEntries(
      this.#selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    return { text: this.querySelector('input')?.value ?? '', chosen };
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    const input = this.querySelector('input');
    if (input) input.value = query.get('q') ?? '';
    for (const select of this.#selects) select.value = query.get(select.name) ?? '';
    // A value that is no option leaves nothing chosen.
    for (const select of this.#selects) if (select.selectedIndex < 0) select.value = '';
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

  #say({ text, chosen }: Choice, count: number): void {
    const status = this.querySelector('[role="status"]');
    const isNarrowed = text.trim() !== '' || Object.keys(chosen).length > 0;
    const words = count === 0 ? this.dataset['none'] : this.dataset['found'];
    if (status)
      status.textContent = isNarrowed ? (words ?? '').replace('{count}', String(count)) : '';
  }

  #remember({ text, chosen }: Choice): void {
    const query = new URLSearchParams(chosen);
    if (text.trim() !== '') query.set('q', text);
    const search = query.size > 0 ? `?${query.toString()}` : '';
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  }
}

customElements.define('service-filter', ServiceFilter);
