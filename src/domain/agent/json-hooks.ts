import {findNodeAtLocation, type Node, type ParseError, parse, parseTree} from 'jsonc-parser';
import {isObject} from '../memo/template/json.ts';
import {withChild, withoutChild, withValue} from './json-text.ts';
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
      return ownCommands(parse(json), event, isOwn).includes(entry.command);
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
  try {
    if (!isJsonObject(text)) return refused('broken');
    const json = edit(text);
    if (json === null || !isJsonObject(json)) return refused('unexpected');
    const isKept = isSameValue(othersIn(parse(text), isOwn), othersIn(parse(json), isOwn));
    return isKept ? {kind: 'edited', text: mark + json} : refused('unexpected');
  } catch (error) {
    // So deeply nested that no agent could read it either.
    if (error instanceof RangeError) return refused('broken');
    throw error;
  }
}

/** Whether it is a JSON object, with or without comments, or nothing at all. */
function isJsonObject(text: string): boolean {
  if (text.trim() === '') return true;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {allowTrailingComma: false});
  return errors.length === 0 && root?.type === 'object';
}

/** Null if something else is where the hook belongs. */
function withHook(json: string, {event, entry}: JsonHook, isOwn: IsOwn): string | null {
  const root = parseTree(json);
  if (root === undefined) return null;
  const group = {hooks: [entry]};
  const hooks = findNodeAtLocation(root, ['hooks']);
  if (hooks === undefined) return withChild(json, root, 'hooks', {[event]: [group]});
  if (hooks.type !== 'object') return null;
  const groups = findNodeAtLocation(hooks, [event]);
  if (groups === undefined) return withChild(json, hooks, event, [group]);
  if (groups.type !== 'array') return null;
  const own = entriesIn(groups, isOwn)[0];
  if (own === undefined) return withChild(json, groups, null, group);
  const command = findNodeAtLocation(own, ['command']);
  return command === undefined || command.value === entry.command
    ? json
    : withValue(json, command, entry.command);
}

function ownEntries(json: string, isOwn: IsOwn): readonly Node[] {
  const root = parseTree(json);
  const hooks = root === undefined ? undefined : findNodeAtLocation(root, ['hooks']);
  return membersOf(hooks).flatMap((groups) => entriesIn(groups, isOwn));
}

/** The entries of this program in the list of one event. */
function entriesIn(groups: Node, isOwn: IsOwn): readonly Node[] {
  if (groups.type !== 'array') return [];
  return (groups.children ?? []).flatMap((group) => {
    const entries = findNodeAtLocation(group, ['hooks']);
    if (entries?.type !== 'array') return [];
    return (entries.children ?? []).filter((entry) => {
      const command: unknown = findNodeAtLocation(entry, ['command'])?.value;
      return typeof command === 'string' && isOwn(command);
    });
  });
}

/** The values of an object. */
function membersOf(node: Node | undefined): readonly Node[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({children: [, value] = []}) => value ?? []);
}

/** The entry, or the outermost of what holds nothing else, up to the member `hooks`. */
function outermostOf(entry: Node): Node {
  let node = entry;
  // Its list, its group, the list of the event, the member of the event, the object, its member.
  for (const container of ['array', 'property', 'object', 'array', 'property', 'object'] as const) {
    const {parent} = node;
    if (parent === undefined || parent.type !== container) return childOf(node);
    const isFirstMember = container === 'property';
    const others = (parent.children ?? []).length - (isFirstMember ? 2 : 1);
    // A group may have a matcher beside its list, which means nothing without it.
    const isGroup = container === 'object' && parent.parent?.type === 'array';
    if (others > 0 && !isGroup) return childOf(node);
    node = parent;
  }
  return node.parent?.type === 'property' ? node.parent : childOf(node);
}

/** What stands in its container as one child: a value of a member is part of the member. */
function childOf(node: Node): Node {
  return node.parent?.type === 'property' ? node.parent : node;
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
