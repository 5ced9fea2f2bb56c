/** CSV (RFC 4180) with the line on which each record starts. */

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Records of a text; undefined where a quoted cell is not closed or a quote stands inside an unquoted one. Empty lines are left out. */
export function parseCsv(text: string): CsvRecord[] | undefined {
  const records: CsvRecord[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) return undefined;
    const [whole, raw, end] = match as unknown as [string, string, string];
    cells.push(raw.startsWith('"') ? raw.slice(1, -1).replace(/""/g, '"') : raw.trim());
    line += whole.split('\n').length - 1;
    const atEnd = cell.lastIndex >= text.length;
    if (end === ',' && !atEnd) continue;
    if (end === ',') cells.push('');
    if (cells.some((value) => value !== '')) records.push({ line: start, cells });
    cells = [];
    start = line;
  }
  return records;
}
