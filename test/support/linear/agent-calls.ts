import {withNotify, withoutNotify} from '../../../src/domain/agent/codex-notify.ts';
import {withHooks, withoutHooks} from '../../../src/domain/agent/json-hooks.ts';
import {withChild, withoutChild, withValue} from '../../../src/domain/agent/json-text.ts';
import {memberNode, readJsonTree} from '../../../src/domain/agent/json-tree.ts';
import {isOwnHook, isOwnHookCommand} from '../../../src/domain/agent/own-hook.ts';
import {readAgentEvent} from '../../../src/domain/agent/read-agent-event.ts';
import {isSameValue} from '../../../src/domain/agent/settings-edit.ts';
import type {TextCalls} from './text-call.ts';

const hook = {event: 'Stop', entry: {type: 'command', command: 'x'}};
const never = () => false;
const ownHook = {agent: 'claude', program: ['kakao-tui']} as const;

/** Settings with a text as a value, in which all of it is white space or a comment too. */
const settingsOf = (text: string) => `{"a": ${JSON.stringify(text)}, "b": 1 /*${text}*/}`;

/** Changes the settings that hold a text, if they are settings then. */
function changed(text: string): readonly string[] {
  const json = settingsOf(text);
  const root = readJsonTree(json);
  const member = root?.children[1];
  if (root === null || member === undefined) return [];
  return [
    withChild(json, root, 'c', text),
    withoutChild(json, member),
    withValue(json, root, text),
  ];
}

/** How to call the functions that read what agents pass, and their settings. */
export const agentCalls: TextCalls = new Map<unknown, (text: string) => unknown>([
  [
    readAgentEvent,
    (text) => {
      const event = {hook_event_name: 'Notification', message: text, cwd: text, 'turn-id': text};
      return [
        readAgentEvent(text, null),
        readAgentEvent(JSON.stringify(event), null),
        readAgentEvent(JSON.stringify({...event, type: 'agent-turn-complete'}), null),
      ];
    },
  ],
  [withHooks, (text) => [text, settingsOf(text)].map((json) => withHooks(json, [hook], never))],
  [withoutHooks, (text) => [text, settingsOf(text)].map((json) => withoutHooks(json, never))],
  [
    withNotify,
    (text) => [text, `a = ${JSON.stringify(text)}`].map((toml) => withNotify(toml, [text], never)),
  ],
  [withoutNotify, (text) => withoutNotify(text, never)],
  [memberNode, (text) => memberNode(readJsonTree(settingsOf(text)), text)],
  [withChild, changed],
  [withoutChild, changed],
  [withValue, changed],
  [isOwnHook, (text) => isOwnHook([text, 'hook', 'notify', '--agent', 'claude', text], ownHook)],
  [
    isOwnHookCommand,
    (text) => {
      const end = ' hook notify --agent claude ';
      return [text, `'${text}'${end}`, `kakao-tui${end}${text}`].map((command) =>
        isOwnHookCommand(command, ownHook),
      );
    },
  ],
  [isSameValue, (text) => isSameValue({a: text}, [text])],
]);
