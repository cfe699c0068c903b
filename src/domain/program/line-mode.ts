import type {Environment} from '../failure/environment.ts';

/**
 * Whether to print lines instead of drawing screens: for a screen reader (ACCESSIBLE) or a dumb
 * terminal.
 */
export function usesLineMode(env: Environment): boolean {
  const accessible = env['ACCESSIBLE'] ?? '';
  return (accessible !== '' && accessible !== '0') || env['TERM'] === 'dumb';
}
