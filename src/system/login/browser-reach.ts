import type {BrowserReach} from '../../app/ports/login-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {splitCommand} from '../../domain/program/split-command.ts';
import {currentDesktopFacts, hasDesktop} from './has-desktop.ts';

/**
 * Whether a browser that is started here is visible to the user. A command in BROWSER is trusted to
 * be; `none` there turns the browser off.
 */
export function browserReach(env: Environment): BrowserReach {
  const [command = ''] = splitCommand(env['BROWSER'] ?? '');
  if (command.toLowerCase() === 'none') return 'switched-off';
  const surroundings = {...currentDesktopFacts(), environment: env};
  if (command !== '' || hasDesktop(surroundings)) return 'here';
  return env['SSH_CONNECTION'] ? 'ssh' : 'no-desktop';
}
