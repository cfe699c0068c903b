import {homedir} from 'node:os';
import {resolve} from 'node:path';
import type {AgentHookPort} from '../../app/ports/service-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {startDetached} from './start-detached.ts';
import {terminalUnused} from './terminal-use.ts';

/** The hooks of agents, which start this same program with this profile. */
export function openAgentHooks(env: Environment, profile: string): AgentHookPort {
  const {execPath, execArgv, argv, pid, platform} = process;
  const program = [execPath, ...execArgv, resolve(argv[1] ?? '')];
  return {
    program,
    profile,
    home: env['HOME'] || homedir(),
    variable: (name) => env[name] || null,
    terminalUnused: (now) => terminalUnused(now, pid, platform),
    startDetached: (words) => startDetached([...program, ...words], env),
  };
}
