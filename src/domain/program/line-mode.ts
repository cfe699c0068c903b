import type {Environment} from '../failure/environment.ts';

/** Whether the person wants to be read to (ACCESSIBLE), or has a terminal that draws nothing. */
export function usesLineMode(env: Environment): boolean {
  const accessible = env['ACCESSIBLE'] ?? '';
  return (accessible !== '' && accessible !== '0') || env['TERM'] === 'dumb';
}
