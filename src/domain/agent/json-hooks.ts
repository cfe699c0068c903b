import {isObject} from '../memo/template/json.ts';
import {withChild, withoutChild, withValue} from './json-text.ts';
import {type JsonNode, memberNode, readJsonTree, valueIn} from './json-tree.ts';
import {isSameValue, refused, type SettingsEdit} from './settings-edit.ts';

/** A command that an agent runs at an event: the entry in its settings. */
export interface JsonHook {
  readonly event: string;
  readonly entry: Readonly<Record<string, unknown>> & {readonly command: string};
}

/** Whether a command of the settings is one that this program wrote. */
export type IsOwn = (command: string) => boolean;

const byteOrderMark = '\ufeff';

/**
 * Adds hooks to the settings of Claude Code or Gemini CLI, `{"hooks": {EVENT: [{"hooks": [ENTRY]}]}}`.
 * An entry of this program that is there gets the new command; all others stay as they are written.
 */
export function withHooks(text: string, hooks: readonly JsonHook[], isOwn: IsOwn): SettingsEdit {
  return editJson(text, isOwn, (start) => {
    let json = start.trim() === '' ? '{}\n' : start;
    for (const hook of hooks) {
      const next = withHook(json, hook, isOwn);
      if (next === null) return null;
      json = next;
    }
    const added = hooks.every(({event, entry}) => {
      return ownCommands(settingsIn(json), event, isOwn).includes(entry.command);
    });
    return added ? json : null;
  });
}

/** Takes the hooks of this program out again, with what holds nothing else then. */
export function withoutHooks(text: string, isOwn: IsOwn): SettingsEdit {
  return editJson(text, isOwn, (start) => {
    let json = start;
    for (;;) {
      const own = ownEntries(json, isOwn)[0];
      if (own === undefined) return json;
      const next = withoutChild(json, outermostOf(own));
      if (next.length >= json.length) return null;
      json = next;
    }
  });
}

/** Checks the text before the change, and that the change touched nothing but the own hooks. */
function editJson(
  given: string,
  isOwn: IsOwn,
  edit: (json: string) => string | null,
): SettingsEdit {
  const mark = given.startsWith(byteOrderMark) ? byteOrderMark : '';
  const text = given.slice(mark.length);
  const before = settingsIn(text);
  if (before === null) return refused('broken');
  const json = edit(text);
  const after = json === null ? null : settingsIn(json);
  if (after === null || !isSameValue(othersIn(before, isOwn), othersIn(after, isOwn))) {
    return refused('unexpected');
  }
  return {kind: 'edited', text: mark + json};
}

/** The settings that a text holds; null if it is no JSON object, with or without comments. */
function settingsIn(text: string): unknown {
  if (text.trim() === '') return {};
  const root = readJsonTree(text);
  return root?.type === 'object' ? valueIn(root) : null;
}

/** Null if something else is where the hook belongs. */
function withHook(json: string, {event, entry}: JsonHook, isOwn: IsOwn): string | null {
  const root = readJsonTree(json);
  if (root === null) return null;
  const group = {hooks: [entry]};
  const hooks = memberNode(root, 'hooks');
  if (hooks === null) return withChild(json, root, 'hooks', {[event]: [group]});
  if (hooks.type !== 'object') return null;
  const groups = memberNode(hooks, event);
  if (groups === null) return withChild(json, hooks, event, [group]);
  if (groups.type !== 'array') return null;
  const own = entriesIn(groups, isOwn)[0];
  if (own === undefined) return withChild(json, groups, null, group);
  const command = memberNode(own, 'command');
  return command === null || command.value === entry.command
    ? json
    : withValue(json, command, entry.command);
}

function ownEntries(json: string, isOwn: IsOwn): readonly JsonNode[] {
  const hooks = memberNode(readJsonTree(json), 'hooks');
  if (hooks?.type !== 'object') return [];
  return hooks.children.flatMap(({children: [, groups]}) =>
    groups === undefined ? [] : entriesIn(groups, isOwn),
  );
}

/** The entries of this program in the list of one event. */
function entriesIn(groups: JsonNode, isOwn: IsOwn): readonly JsonNode[] {
  if (groups.type !== 'array') return [];
  return groups.children.flatMap((group) => {
    const entries = memberNode(group, 'hooks');
    if (entries?.type !== 'array') return [];
    return entries.children.filter((entry) => {
      const command: unknown = memberNode(entry, 'command')?.value;
      return typeof command === 'string' && isOwn(command);
    });
  });
}

/** The entry, or the outermost of what holds nothing else, up to the member `hooks`. */
function outermostOf(entry: JsonNode): JsonNode {
  const list = above(entry);
  const group = above(above(list));
  if (list.children.length > 1) return entry;
  // A matcher beside the list means nothing without it.
  const groups = above(group);
  if (groups.children.length > 1) return group;
  const event = above(groups);
  const hooks = above(event);
  return hooks.children.length > 1 ? event : above(hooks);
}

function above({parent}: JsonNode): JsonNode {
  if (parent === null) throw new Error('an entry below the settings expected');
  return parent;
}

function ownCommands(settings: unknown, event: string, isOwn: IsOwn): readonly string[] {
  const groups: unknown = memberOf(memberOf(settings, 'hooks'), event);
  return listOf(groups).flatMap((group) =>
    listOf(memberOf(group, 'hooks'))
      .map((entry) => memberOf(entry, 'command'))
      .filter((command) => typeof command === 'string')
      .filter(isOwn),
  );
}

/** The settings without the hooks of this program, and without lists that are empty. */
function othersIn(settings: unknown, isOwn: IsOwn): unknown {
  const hooks = memberOf(settings, 'hooks');
  if (!isObject(settings) || !isObject(hooks)) return settings ?? {};
  const events = Object.entries(hooks).map(([event, groups]) => [
    event,
    Array.isArray(groups) ? groups.flatMap((group) => othersInGroup(group, isOwn)) : groups,
  ]);
  const kept = events.filter(([, groups]) => !Array.isArray(groups) || groups.length > 0);
  const {hooks: _hooks, ...rest} = settings;
  return kept.length === 0 ? rest : {...rest, hooks: Object.fromEntries(kept)};
}

function othersInGroup(group: unknown, isOwn: IsOwn): readonly unknown[] {
  const entries = memberOf(group, 'hooks');
  if (!isObject(group) || !Array.isArray(entries)) return [group];
  const others = entries.filter((entry) => {
    const command = memberOf(entry, 'command');
    return typeof command !== 'string' || !isOwn(command);
  });
  return others.length === 0 ? [] : [{...group, hooks: others}];
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
