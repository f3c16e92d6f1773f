/** How a place on a page is moved, turned and stretched: six numbers, as ISO 32000 writes them. */
export type Matrix = readonly [number, number, number, number, number, number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** What comes of moving by one and then by the other. */
export const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[1] * other[2],
  one[0] * other[1] + one[1] * other[3],
  one[2] * other[0] + one[3] * other[2],
  one[2] * other[1] + one[3] * other[3],
  one[4] * other[0] + one[5] * other[2] + other[4],
  one[4] * other[1] + one[5] * other[3] + other[5],
];

export const shifted = (x: number, y: number, matrix: Matrix): Matrix =>
  times([1, 0, 0, 1, x, y], matrix);

/** Six numbers as a matrix; what is no number is as in the unmoved. */
export const matrixOf = (values: readonly unknown[]): Matrix =>
  unmoved.map((usual, at) =>
    typeof values[at] === 'number' ? values[at] : usual,
  ) as unknown as Matrix;
