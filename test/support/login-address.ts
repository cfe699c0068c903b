import type {Terminal} from './terminal.ts';

/**
 * Reads the authorization address from the login screen, where it wraps over full rows from column
 * 0.
 */
export function loginAddress(tui: Terminal): string {
  const rows = tui.screen();
  const columns = tui.cells()[0]?.length ?? 0;
  const first = rows.findIndex((row) => /^https?:\S+\/oauth\/authorize\?/.test(row));
  if (first === -1) throw new Error(`no address on the screen:\n${tui.text()}`);
  const end = rows.findIndex((row, index) => index >= first && row.length < columns);
  return rows.slice(first, end + 1).join('');
}
