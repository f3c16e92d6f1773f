/** How grave an event is. */
type Level = 'info' | 'warn' | 'error';

/** What is told of an event. Nothing of a person but the login; nothing of a request's query or body. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Tells events to whoever runs the gateway. */
export type Logger = (level: Level, event: string, fields?: Fields) => void;

/** `json` for machines, one object a line; `text` for a terminal. */
export type LogFormat = 'json' | 'text';

/** Line breaks and control characters of a text for a terminal. */
const oneLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ⏎ ');

const textOf = (fields: Fields): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${oneLine(String(value))}`)
    .join('');

/** A logger that writes a line an event. A line cannot be forged by what an event carries. */
export const createLogger =
  (format: LogFormat, write: (line: string) => void, now: () => Date): Logger =>
  (level, event, fields = {}) => {
    const time = now().toISOString();
    write(
      format === 'json'
        ? JSON.stringify({ time, level, event, ...fields })
        : `${time} ${level} ${event}${textOf(fields)}`,
    );
  };

/** Asked for by `PORTAL_LOG`; else JSON where no person looks on. */
export const logFormatFrom = (setting: string | undefined, isTerminal: boolean): LogFormat => {
  if (setting === 'json' || setting === 'text') return setting;
  return isTerminal ? 'text' : 'json';
};
