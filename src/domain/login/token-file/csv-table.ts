/** What separates the cells of a row: CSV, CSV of a spreadsheet in some languages, TSV. */
const separators = [',', ';', '\t'];

/** A column or row of tokens, with the prefixes that scripts use. */
const tokenName = /^\ufeff?(?:kakao[ _-]?)?(?:access|refresh)[ _-]?token$/i;

/**
 * Reads rows below a header that names a token, as a list of objects, or rows of a name and a
 * value, as one object; null if the text is no such table (RFC 4180, without line breaks in cells).
 */
export function readCsvTable(text: string): unknown {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const separator = separators.find((one) => lines[0]?.includes(one));
  if (separator === undefined) return null;
  const [header = [], ...records] = lines.map((line) => cellsOf(line, separator));
  if (records.some(({length}) => length !== header.length)) return null;
  if (header.length === 2 && records.some(([name = '']) => tokenName.test(name))) {
    return Object.fromEntries([header, ...records]);
  }
  const isTable = records.length > 0 && header.some((name) => tokenName.test(name));
  const objectOf = (cells: readonly string[]) =>
    Object.fromEntries(header.map((name, at) => [name, cells[at]]));
  return isTable ? records.map(objectOf) : null;
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    if (at < line.length && (line[at] !== separator || isQuoted)) continue;
    cells.push(contentOf(line.slice(start, at).trim()));
    start = at + 1;
  }
  return cells;
}

function contentOf(cell: string): string {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
  return isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
