import type {Environment} from '../failure/environment.ts';

/** Terminals known by name to support OSC 8. */
const capable = /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|tabby)$/i;

/**
 * Whether to print addresses as hyperlinks. Without a known terminal they are plain text, which can
 * still be copied.
 */
export function hyperlinksWork(env: Environment): boolean {
  // A multiplexer hides the terminal behind it.
  if (env['TMUX'] !== undefined || env['STY'] !== undefined) return false;
  if (/kitty|foot|alacritty|ghostty/.test(env['TERM'] ?? '')) return true;
  if (capable.test(env['TERM_PROGRAM'] ?? '')) return true;
  if (Number(env['VTE_VERSION'] ?? 0) >= 5000) return true;
  return env['WT_SESSION'] !== undefined || env['KONSOLE_VERSION'] !== undefined;
}
