import {join} from 'node:path';
import type {AgentHookPort} from '../../app/ports/service-ports.ts';
import type {AgentName} from '../../domain/agent/agents.ts';
import {withNotify, withoutNotify} from '../../domain/agent/codex-notify.ts';
import {type JsonHook, withHooks, withoutHooks} from '../../domain/agent/json-hooks.ts';
import {isOwnHook, isOwnHookCommand} from '../../domain/agent/own-hook.ts';
import type {SettingsEdit} from '../../domain/agent/settings-edit.ts';
import {shellWord} from '../../messages/subjects/shell-word.ts';
import {profileWords} from './profile-words.ts';

export type SettingsChange = 'install' | 'uninstall';

/** The file of the user's own settings, and the changes of its text. */
export interface AgentSettings {
  readonly path: string;
  edit(text: string, change: SettingsChange): SettingsEdit;
}

/**
 * The settings of an agent. The command in them starts this program by its absolute path, as that
 * of the daemon's service does: editors and desktops start agents with a short PATH, on which the
 * name may be missing or mean another program. If the program or Node.js moves, `hook install`
 * writes the new path in the place of the old one.
 *
 * @see https://code.claude.com/docs/en/settings
 * @see https://developers.openai.com/codex/config-reference
 * @see https://geminicli.com/docs/reference/configuration
 */
export function agentSettings(
  agent: AgentName,
  hooks: AgentHookPort,
  {always}: {readonly always: boolean},
): AgentSettings {
  const {home, variable, program} = hooks;
  const options = ['--agent', agent, ...(always ? ['--always'] : []), ...profileWords(hooks)];
  const words = [...program, 'hook', 'notify', ...options];
  const command = words.map(shellWord).join(' ');
  const isOwn = (text: string) => isOwnHookCommand(text, {agent, program});
  const inJson = (path: string, wanted: readonly JsonHook[]): AgentSettings => ({
    path,
    edit: (text, change) =>
      change === 'install' ? withHooks(text, wanted, isOwn) : withoutHooks(text, isOwn),
  });
  switch (agent) {
    case 'claude': {
      // The agent waits for its hooks, at most this long (s).
      const entry = {type: 'command', command, timeout: 10};
      const folder = variable('CLAUDE_CONFIG_DIR') ?? join(home, '.claude');
      const events = ['Stop', 'Notification'];
      return inJson(
        join(folder, 'settings.json'),
        events.map((event) => ({event, entry})),
      );
    }
    case 'gemini': {
      // In ms.
      const entry = {name: 'kakao-tui', type: 'command', command, timeout: 10_000};
      const folder = join(variable('GEMINI_CLI_HOME') ?? home, '.gemini');
      const events = ['AfterAgent', 'Notification'];
      return inJson(
        join(folder, 'settings.json'),
        events.map((event) => ({event, entry})),
      );
    }
    case 'codex': {
      const isOwnNotify = (given: readonly unknown[]) => isOwnHook(given, {agent, program});
      return {
        path: join(variable('CODEX_HOME') ?? join(home, '.codex'), 'config.toml'),
        edit: (text, change) =>
          change === 'install'
            ? withNotify(text, words, isOwnNotify)
            : withoutNotify(text, isOwnNotify),
      };
    }
  }
}
