import type {AgentState} from './read-agent-event.ts';

/** While the terminal has been used within this time (ms), its user sees the agent. */
export const attentionMs = 2 * 60_000;

/** The longest time (ms) after which an agent says that it is idle; Claude Code does so after one minute. */
const idleAfterMs = 2 * 60_000;

/**
 * Whether the user needs a note. `unused` is the time (ms) since the agent's terminal was last used,
 * null if that cannot be found out. An idle agent had its note when it stopped, unless the terminal
 * was in use then and has been left since.
 */
export function isWorthANote(state: AgentState, unused: number | null): boolean {
  if (state !== 'idle') return unused === null || unused >= attentionMs;
  return unused !== null && unused >= attentionMs && unused < attentionMs + idleAfterMs;
}
