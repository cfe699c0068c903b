import type {AgentState} from './read-agent-event.ts';

/** While the terminal has been used within this time (ms), its user sees the agent. */
export const attentionMs = 2 * 60_000;

/** The longest time (ms) after which an agent says that it is idle; Claude Code does so after one minute. */
const idleAfterMs = 2 * 60_000;

/**
 * Whether the user has to be told. `unused` is the time (ms) for which nobody has used the agent's
 * terminal, null if that cannot be found out. Of an idle agent the user knows already, unless its
 * end was kept quiet because somebody used the terminal then, who has left since.
 */
export function isWorthTelling(state: AgentState, unused: number | null): boolean {
  if (state !== 'idle') return unused === null || unused >= attentionMs;
  return unused !== null && unused >= attentionMs && unused < attentionMs + idleAfterMs;
}
