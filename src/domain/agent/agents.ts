/** The coding agents whose hooks are known. */
export const agentNames = ['claude', 'codex', 'gemini'] as const;

export type AgentName = (typeof agentNames)[number];

/** The names as their makers write them. */
export const agentTitles: Readonly<Record<AgentName, string>> = {
  claude: 'Claude Code',
  codex: 'Codex',
  gemini: 'Gemini CLI',
};
