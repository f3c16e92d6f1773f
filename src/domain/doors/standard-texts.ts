/** A part of a standard in words, and the case it is limited to, if any. */
export interface StandardLine {
  text: string;
  /** The titles of the variants it holds for; none where it holds for all. */
  only: readonly string[];
}

/** The delivery components of a standard (1 to 6) in words, as tables and exports carry them. */
export interface StandardTexts {
  requirements: readonly StandardLine[];
  steps: readonly StandardLine[];
  times: readonly StandardLine[];
  costs: readonly StandardLine[];
  product: string;
  complaints: readonly string[];
}
