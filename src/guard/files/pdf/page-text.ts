import { plainFont, readFont, type Costs, type Font } from './fonts.ts';
import type { Layout } from './layout.ts';
import type { Lookup, Target } from './lookup.ts';
import { matrixOf, shifted, times, unmoved, type Matrix } from './matrix.ts';
import { operationsOf } from './operators.ts';
import { bytesOf } from './streams.ts';
import { lettersOf } from './text-letters.ts';
import { initial, type State } from './text-state.ts';
import { Dictionary, Name, Text, type Value } from './values.ts';

/** Drawings inside drawings, and states that are kept, at most; more has no purpose. */
const deepest = 12;
const mostKept = 512;

/** To begin a drawing, and to look for a name, takes as long as to read so many bytes. */
const costOfDrawing = 8192;
const costOfEntry = 16;

/** The words for a piece of a drawing. */
const besideKeys = new Set(['ActualText', 'Alt', 'E']);

const numberAt = (operands: readonly Value[], index: number): number => {
  const found = operands[index];
  return typeof found === 'number' ? found : 0;
};

/** Reads the text that drawings show, whatever its colour and wherever it stands. */
export class PageText {
  private readonly lookup: Lookup;
  private readonly costs: Costs;
  private readonly fonts = new Map<Dictionary, Font>();
  private readonly drawn = new Set<Dictionary>();
  private readonly beside: string[] = [];

  constructor(lookup: Lookup, costs: Costs) {
    this.lookup = lookup;
    this.costs = costs;
  }

  /** Adds to `layout` what the drawing in `bytes` shows. Throws {@link Opaque} and {@link Exhausting}. */
  draw(
    bytes: Buffer,
    resources: Dictionary | undefined,
    layout: Layout,
    page = unmoved,
    depth = 0,
  ): void {
    const { lookup } = this;
    this.costs.unpacking.spend(costOfDrawing, 1);
    let state: State = { ...initial, page };
    const kept: State[] = [];
    let line = unmoved;
    let text = unmoved;
    const next = (x: number, y: number) => {
      line = shifted(x, y, line);
      text = line;
    };
    const show = (words: Value) => {
      if (words instanceof Text) text = this.show(words, state, text, layout);
    };
    const showAll = (pieces: Value) => {
      for (const piece of Array.isArray(pieces) ? pieces : [])
        if (typeof piece === 'number')
          text = shifted((-piece / 1000) * state.size * state.stretch, 0, text);
        else show(piece);
    };
    const steps: Record<string, (operands: readonly Value[]) => void> = {
      BT: () => ([line, text] = [unmoved, unmoved]),
      Tf: ([name, size]) => {
        const font = this.fontOf(name, resources);
        state = { ...state, font, size: typeof size === 'number' ? size : 1 };
      },
      gs: ([name]) => (state = { ...state, ...this.fontOfLook(name, resources) }),
      BDC: ([, properties]) => {
        if (properties instanceof Dictionary)
          for (const [key, words] of properties.entries)
            if (besideKeys.has(key) && words instanceof Text) this.beside.push(lettersOf(words));
      },
      Td: (values) => next(numberAt(values, 0), numberAt(values, 1)),
      TD: (values) => {
        state = { ...state, leading: -numberAt(values, 1) };
        next(numberAt(values, 0), numberAt(values, 1));
      },
      Tm: (values) => ([line, text] = [matrixOf(values), matrixOf(values)]),
      'T*': () => next(0, -state.leading),
      Tj: ([words]) => show(words),
      TJ: ([pieces]) => showAll(pieces),
      "'": ([words]) => {
        next(0, -state.leading);
        show(words);
      },
      '"': ([wordGap, letterGap, words]) => {
        state = { ...state, wordGap: numberAt([wordGap], 0), letterGap: numberAt([letterGap], 0) };
        next(0, -state.leading);
        show(words);
      },
      TL: (values) => (state = { ...state, leading: numberAt(values, 0) }),
      Tc: (values) => (state = { ...state, letterGap: numberAt(values, 0) }),
      Tw: (values) => (state = { ...state, wordGap: numberAt(values, 0) }),
      Tz: (values) => (state = { ...state, stretch: numberAt(values, 0) / 100 }),
      cm: (values) => (state = { ...state, page: times(matrixOf(values), state.page) }),
      q: () => {
        if (kept.length < mostKept) kept.push(state);
      },
      Q: () => (state = kept.pop() ?? state),
      Do: ([name]) => {
        if (depth === deepest) return;
        for (const drawing of lookup.all(this.resource('XObject', name, resources)))
          this.drawForm(drawing, resources, layout, state.page, depth + 1);
      },
    };
    for (const { operator, operands } of operationsOf(bytes, this.costs.effort))
      steps[operator]?.(operands);
  }

  /** As {@link draw}, for a drawing that is an object of its own. */
  drawForm(
    target: Target,
    resources: Dictionary | undefined,
    layout: Layout,
    page = unmoved,
    depth = 0,
  ): void {
    const { value } = target;
    if (!(value instanceof Dictionary) || !target.stream || this.isPicture(value)) return;
    this.drawn.add(value);
    const matrix = matrixOf(this.lookup.list(value.get('Matrix')));
    const own = this.lookup.dictionary(value.get('Resources')) ?? resources;
    this.draw(bytesOf(target, this.costs.unpacking), own, layout, times(matrix, page), depth);
  }

  /** Whether a drawing was read, from wherever it is called. */
  isDrawn(drawing: Dictionary): boolean {
    return this.drawn.has(drawing);
  }

  /** What stands in drawings beside what they show: the words for a piece of them. */
  takeBeside(): string[] {
    return this.beside.splice(0);
  }

  /** A picture says so by every type that it tells: readers disagree on which of two counts. */
  private isPicture({ entries }: Dictionary): boolean {
    const types = entries.filter(([key]) => key === 'Subtype');
    return types.length > 0 && types.every(([, type]) => this.lookup.name(type) === 'Image');
  }

  /** The font that a look sets, with its size. */
  private fontOfLook(name: Value, resources: Dictionary | undefined): Partial<State> {
    const look = this.lookup.dictionary(this.resource('ExtGState', name, resources));
    const [named, size] = this.lookup.list(look?.get('Font'));
    const font = named === undefined ? undefined : this.lookup.dictionary(named);
    return font ? { font: this.read(font), size: typeof size === 'number' ? size : 1 } : {};
  }

  /** What a drawing calls by a name. */
  private resource(kind: string, name: Value, resources: Dictionary | undefined): Value {
    const named = this.lookup.dictionary(resources?.get(kind));
    if (!named || !(name instanceof Name)) return undefined;
    this.costs.effort.spend(named.entries.length * costOfEntry);
    return named.get(name.text);
  }

  private fontOf(name: Value, resources: Dictionary | undefined): Font {
    const found = this.lookup.dictionary(this.resource('Font', name, resources));
    return found ? this.read(found) : plainFont;
  }

  private read(found: Dictionary): Font {
    const font = this.fonts.get(found) ?? readFont(found, this.lookup, this.costs);
    this.fonts.set(found, font);
    return font;
  }

  private show({ bytes }: Text, state: State, start: Matrix, layout: Layout): Matrix {
    const { font, size, letterGap, wordGap, stretch } = state;
    const codes = bytes.length / font.codeLength;
    layout.expect(codes);
    let words = '';
    let width = 0;
    for (let at = 0; at + font.codeLength <= bytes.length; at += font.codeLength) {
      let code = 0;
      for (let index = 0; index < font.codeLength; index += 1)
        code = code * 256 + bytes.charCodeAt(at + index);
      words += font.lettersOf(code);
      const isSpace = font.codeLength === 1 && code === 32;
      width += (font.widthOf(code) / 1000) * size + letterGap + (isSpace ? wordGap : 0);
    }
    const end = shifted(width * stretch, 0, start);
    layout.add(words, codes, times(start, state.page), times(end, state.page), Math.abs(size));
    return end;
  }
}
