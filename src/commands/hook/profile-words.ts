import type {AgentHookPort} from '../../app/ports/service-ports.ts';

/** The option that names the profile, for a process that may not have it in its environment. */
export function profileWords({profile}: Pick<AgentHookPort, 'profile'>): readonly string[] {
  return profile === 'default' ? [] : ['--profile', profile];
}
