import type { Schedule } from '#domain/schedule.ts';
import { openingAt, type Opening } from './opening.ts';

type Words = Record<
  'always' | 'open' | 'closedToday' | 'closedUntil' | 'closed' | 'unsure',
  string
>;

const minute = 60_000;

/**
 * `<open-now>`: says whether a place is open now, from the schedule in `data-schedule`, and keeps that right while the page
 * stays open. Words come from `data-words`, with {day} and {time} to fill in. Without this script it is empty, and the hours
 * beside it say the same.
 */
class OpenNow extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.#say();
    this.#timer = setInterval(() => {
      this.#say();
    }, minute);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #say(): void {
    const schedule = JSON.parse(this.dataset['schedule'] ?? '') as Schedule;
    const opening = openingAt(schedule, Date.now());
    this.dataset['state'] = opening.state === 'closed' ? 'closed' : 'open';
    const text = this.#words(opening);
    if (this.textContent !== text) this.textContent = text;
  }

  #words(opening: Opening): string {
    const words = JSON.parse(this.dataset['words'] ?? '') as Words;
    if (opening.state === 'always') return words.always;
    const warning = opening.unsure ? ` ${words.unsure}` : '';
    if (opening.state === 'open') return this.#filled(words.open, '', opening.until) + warning;
    const { next } = opening;
    if (next === undefined) return words.closed;
    const isToday = next.day === this.#today();
    return (
      this.#filled(isToday ? words.closedToday : words.closedUntil, next.day, next.time) + warning
    );
  }

  #today(): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(Date.now());
  }

  #filled(sentence: string, day: string, time: string): string {
    const language = document.documentElement.lang;
    const date =
      day === ''
        ? ''
        : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
            timeZone: 'UTC',
          }).format(Date.parse(`${day}T00:00Z`));
    const clock = language === 'en' ? time : time.replace(':', '.');
    return sentence.replace('{day}', date).replace('{time}', clock);
  }
}

customElements.define('open-now', OpenNow);
