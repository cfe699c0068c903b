import {editDraft} from '../../domain/draft.ts';
import {isLanguage} from '../../domain/language.ts';
import {isWebLink} from '../../domain/text-template.ts';
import type {Notice} from '../notice.ts';
import type {State} from '../state.ts';
import {chooseLanguage} from './language.ts';
import {quit} from './quit.ts';
import {requestLogin} from './request-login.ts';
import {openSetup} from './setup.ts';
import {requestRefresh} from './tokens.ts';
import {raise, type Update} from './updates.ts';

/** A line of the compose box that begins with one slash. */
export interface SlashCommand {
  readonly name: string;
  readonly argument: string;
}

/** What a command does to the state with an empty box, or why it does nothing. */
type Run = (state: State, argument: string) => Update | Notice;

/** Every action by name; the messages hold a line of help for each. */
export const slashCommands = {
  help: (state) => [{...state, overlay: {kind: 'help'}}],
  refresh: (state) => requestRefresh(state),
  status: (state) => [{...state, overlay: {kind: 'tokens'}}, {type: 'check-status'}],
  login: (state) => requestLogin(state, {openBrowser: true}),
  account: (state) => requestLogin(state, {openBrowser: true, chooseAccount: true}),
  logout: (state) => [{...state, overlay: {kind: 'confirm', question: 'log-out'}}],
  unlink: (state) => [{...state, overlay: {kind: 'confirm', question: 'unlink'}}],
  setup: (state) => openSetup(state),
  link: (state, url) =>
    isWebLink(url)
      ? [raise(state, {kind: 'link-changed', url}), {type: 'save-link', url}]
      : {kind: 'failure', failure: {kind: 'invalid-link', link: url}},
  lang: (state, language) =>
    isLanguage(language)
      ? chooseLanguage(state, language)
      : {kind: 'command-argument', name: 'lang'},
  split: (state) => [{...state, overlay: {kind: 'split'}}],
  quit: (state) => quit(state),
} satisfies Readonly<Record<string, Run>>;

const withArgument: ReadonlySet<string> = new Set<SlashCommandName>(['link', 'lang']);

export type SlashCommandName = keyof typeof slashCommands;

/** Reads `/name argument`; null for text that is to be sent (`//…` sends a slash). */
export function readCommand(text: string): SlashCommand | null {
  const match = /^\/(?!\/)(\S*)(?:[^\S\n]+([^\n]*))?$/u.exec(text.trimEnd());
  if (match === null) return null;
  return {name: (match[1] ?? '').toLowerCase(), argument: (match[2] ?? '').trim()};
}

/** The commands whose names begin as the text does; empty when it is no command being typed. */
export function matchingCommands(text: string): readonly SlashCommandName[] {
  if (!/^\/[a-z]*$/i.test(text)) return [];
  const start = text.slice(1).toLowerCase();
  return (Object.keys(slashCommands) as SlashCommandName[]).filter((name) =>
    name.startsWith(start),
  );
}

/** The text with its command written out; null when none begins so. */
export function completeCommand(text: string): string | null {
  const [name] = matchingCommands(text);
  return name === undefined ? null : `/${name} `;
}

/** Carries out a command; one that cannot be is named, and the text stays in the box. */
export function runCommand(state: State, {name, argument}: SlashCommand): Update {
  if (!isSlashCommand(name)) return [raise(state, {kind: 'unknown-command', name})];
  if (argument !== '' && !withArgument.has(name)) {
    return [raise(state, {kind: 'command-alone', name})];
  }
  const run: Run = slashCommands[name];
  const draft = editDraft(state.draft, {kind: 'clear'});
  const result = run({...state, notice: null, draft}, argument);
  return isUpdate(result) ? result : [raise(state, result)];
}

function isUpdate(result: Update | Notice): result is Update {
  return Array.isArray(result);
}

function isSlashCommand(name: string): name is SlashCommandName {
  return Object.hasOwn(slashCommands, name);
}
