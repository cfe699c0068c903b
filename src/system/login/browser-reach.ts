import type {BrowserReach} from '../../app/ports/login-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {splitCommand} from '../../domain/program/split-command.ts';
import {currentSurroundings, hasDesktop} from './has-desktop.ts';

/**
 * Whether a browser that is started here is one that the person sees. A command in BROWSER is taken
 * at its word; `none` there means that none is to be opened.
 */
export function browserReach(env: Environment): BrowserReach {
  const [command = ''] = splitCommand(env['BROWSER'] ?? '');
  if (command.toLowerCase() === 'none') return 'switched-off';
  const surroundings = {...currentSurroundings(), environment: env};
  if (command !== '' || hasDesktop(surroundings)) return 'here';
  return env['SSH_CONNECTION'] ? 'ssh' : 'no-desktop';
}
