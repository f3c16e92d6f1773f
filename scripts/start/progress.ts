/** How often a reader without a terminal hears of a long step, in milliseconds. */
const pause = 10_000;

/** One line about a step that takes long. */
export interface Progress {
  /** Says how far the step is. */
  update(text: string): void;
  /** Says how the step ended. */
  end(text: string): void;
}

/** Begins a step. In a terminal its line is rewritten in place; elsewhere a line is printed now and then. */
export const beginStep = (label: string): Progress => {
  const { stdout } = process;
  const started = Date.now();
  let printed = started;
  const show = (text: string) => {
    if (stdout.isTTY) stdout.write(`\r\u001b[2K${text.slice(0, stdout.columns - 1)}`);
    else console.log(text);
  };
  show(`${label} …`);
  return {
    update: (text) => {
      if (!stdout.isTTY && Date.now() - printed < pause) return;
      printed = Date.now();
      show(`${label} … ${text}`);
    },
    end: (text) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      show(`${label}: ${text} (${seconds} s)`);
      if (stdout.isTTY) stdout.write('\n');
    },
  };
};
