import type {Environment} from '../failure/environment.ts';

/** Terminals whose name tells that they take OSC 8. */
const capable = /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|tabby)$/i;

/** Whether addresses may be links to click: where nobody says so they are plain text, as good to copy. */
export function hyperlinksWork(env: Environment): boolean {
  // A multiplexer stands between: it tells nothing of the terminal behind it.
  if (env['TMUX'] !== undefined || env['STY'] !== undefined) return false;
  if (/kitty|foot|alacritty|ghostty/.test(env['TERM'] ?? '')) return true;
  if (capable.test(env['TERM_PROGRAM'] ?? '')) return true;
  if (Number(env['VTE_VERSION'] ?? 0) >= 5000) return true;
  return env['WT_SESSION'] !== undefined || env['KONSOLE_VERSION'] !== undefined;
}
