/** Rows of modules as lines of half blocks, two rows in each; true is drawn. */
export function halfBlockLines(modules: readonly (readonly boolean[])[]): readonly string[] {
  const lines: string[] = [];
  for (let row = 0; row < modules.length; row += 2) {
    const upper = modules[row] ?? [];
    const lower = modules[row + 1] ?? [];
    lines.push(upper.map((isUpper, at) => halfBlock(isUpper, lower[at] ?? false)).join(''));
  }
  return lines;
}

function halfBlock(isUpper: boolean, isLower: boolean): string {
  if (isUpper) return isLower ? '█' : '▀';
  return isLower ? '▄' : ' ';
}
