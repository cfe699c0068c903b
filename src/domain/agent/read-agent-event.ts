import {isObject} from '../memo/template/json.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import type {AgentName} from './agents.ts';

/**
 * What an agent does: it has `stopped`, it `waits` for an answer, or it got no new prompt for a
 * minute after it stopped (`idle`).
 */
export type AgentState = 'stopped' | 'waits' | 'idle';

export interface AgentEvent {
  readonly agent: AgentName;
  readonly state: AgentState;
  /** The name of the folder in which the agent works; empty if it is unknown. */
  readonly project: string;
  /** What the agent said last, or what it waits for, as it came; empty if it is unknown. */
  readonly words: string;
  /** The agent's own record of the session, whose last prompt says since when it works. */
  readonly transcript: string | null;
  /** When the turn began (ms), if the event says it. */
  readonly beganAt: number | null;
}

/** What can be read of the JSON object of an event. Each value may be missing. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the JSON object that an agent passes to its hook; null if it is none, or an event that
 * needs no note. Codex passes the one of its `notify`, the others those of their hooks.
 *
 * @see https://code.claude.com/docs/en/hooks
 * @see https://geminicli.com/docs/hooks/reference
 * @see https://developers.openai.com/codex/config-advanced
 */
export function readAgentEvent(json: string, given: AgentName | null): AgentEvent | null {
  const fields = fieldsOf(json);
  if (fields === null) return null;
  if (fields['type'] === 'agent-turn-complete') return codexEvent(fields);
  const found = hookWords(fields);
  if (found === null) return null;
  const isGemini =
    fields['hook_event_name'] === 'AfterAgent' || fields['notification_type'] === 'ToolPermission';
  return {
    ...found,
    agent: given ?? (isGemini ? 'gemini' : 'claude'),
    project: projectOf(fields),
    transcript: textOf(fields, 'transcript_path') || null,
    beganAt: null,
  };
}

function fieldsOf(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function codexEvent(fields: Fields): AgentEvent {
  return {
    agent: 'codex',
    state: 'stopped',
    project: projectOf(fields),
    words: textOf(fields, 'last-assistant-message'),
    transcript: null,
    beganAt: timeOfId(textOf(fields, 'turn-id')),
  };
}

function hookWords(fields: Fields): Pick<AgentEvent, 'state' | 'words'> | null {
  switch (fields['hook_event_name']) {
    case 'Stop':
      return {state: 'stopped', words: textOf(fields, 'last_assistant_message')};
    case 'AfterAgent':
      return {state: 'stopped', words: textOf(fields, 'prompt_response')};
    case 'Notification':
      return notificationWords(fields);
    default:
      return null;
  }
}

/** Older versions of Claude Code name no type; their messages are these. */
const idleMessage = /waiting for your input/i;

function notificationWords(fields: Fields): Pick<AgentEvent, 'state' | 'words'> | null {
  const words = textOf(fields, 'message');
  switch (fields['notification_type']) {
    case 'idle_prompt':
      return {state: 'idle', words: ''};
    case undefined:
      return idleMessage.test(words) ? {state: 'idle', words: ''} : {state: 'waits', words};
    case 'permission_prompt':
    case 'elicitation_dialog':
    case 'agent_needs_input':
    case 'ToolPermission':
      return {state: 'waits', words};
    default:
      // A login that succeeded, and others for which no one waits.
      return null;
  }
}

/** The name of the folder, for paths of every system. */
function projectOf(fields: Fields): string {
  const names = textOf(fields, 'cwd').split(/[/\\]/);
  return sanitizeLine(names.findLast((name) => name !== '') ?? '').trim();
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

const versionSeven = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * The time (ms) in a UUID of version 7, null for every other id: Codex gives a turn its id when the
 * prompt is sent. Older versions count turns instead.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
function timeOfId(id: string): number | null {
  const [, high, low] = versionSeven.exec(id) ?? [];
  return high === undefined ? null : Number.parseInt(`${high}${low}`, 16);
}
