import type {AgentHookPort} from '../../src/app/ports/service-ports.ts';

/** The hooks of agents whose settings are in this folder; no process is started. */
export function quietAgentHooks(home: string): AgentHookPort {
  return {
    program: ['/usr/bin/kakao-tui'],
    profile: 'default',
    home,
    variable: () => null,
    terminalUnused: () => null,
    startDetached: () => {},
  };
}
