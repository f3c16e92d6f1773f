/** The dark squares of a QR code as one SVG path, a square a unit, row by row. `matrix` is its rows, true where dark. */
export const qrPath = (matrix: readonly (readonly boolean[])[]): string =>
  matrix
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`];
      }),
    )
    .join('');
