import {emptyDraft} from '../../domain/draft.ts';
import {isLanguage} from '../../domain/language.ts';
import {isWebLink} from '../../domain/text-template.ts';
import type {State} from '../state.ts';
import {openSetup} from './setup.ts';
import {requestRefresh} from './tokens.ts';
import {raise, type Update} from './updates.ts';

/** A line of the compose box that begins with one slash. */
export interface SlashCommand {
  readonly name: string;
  readonly argument: string;
}

type Run = (state: State, argument: string) => Update;

/** Every action by name; the messages hold a line of help for each. */
export const slashCommands = {
  help: (state) => [{...state, overlay: {kind: 'help'}}],
  refresh: (state) => requestRefresh(state),
  status: (state) => [{...state, overlay: {kind: 'tokens'}}, {type: 'check-status'}],
  login: (state) => startLogin(state, false),
  account: (state) => startLogin(state, true),
  logout: (state) => [{...state, overlay: {kind: 'confirm', question: 'log-out'}}],
  unlink: (state) => [{...state, overlay: {kind: 'confirm', question: 'unlink'}}],
  setup: (state) => openSetup(state),
  link: (state, argument) =>
    isWebLink(argument)
      ? [raise(state, {kind: 'link-changed', url: argument}), {type: 'save-link', url: argument}]
      : [raise(state, {kind: 'failure', failure: {kind: 'invalid-link', link: argument}})],
  lang: (state, argument) =>
    isLanguage(argument)
      ? [
          {...state, language: argument},
          {type: 'save-language', language: argument},
        ]
      : [raise(state, {kind: 'command-argument', name: 'lang'})],
  split: (state) => [{...state, overlay: {kind: 'split'}}],
  quit: (state) => [{...state, ending: 'quit'}, {type: 'cancel-login'}],
} satisfies Readonly<Record<string, Run>>;

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

/** Carries out a command; an unknown one is named and stays in the box. */
export function runCommand(state: State, {name, argument}: SlashCommand): Update {
  if (!isSlashCommand(name)) return [raise(state, {kind: 'unknown-command', name})];
  const run: Run = slashCommands[name];
  const draft = {...emptyDraft, killed: state.draft.killed};
  return run({...state, notice: null, draft}, argument);
}

function isSlashCommand(name: string): name is SlashCommandName {
  return Object.hasOwn(slashCommands, name);
}

function startLogin(state: State, chooseAccount: boolean): Update {
  const {language} = state;
  return [
    {...state, screen: 'login', overlay: null, login: {kind: 'starting'}},
    {type: 'start-login', openBrowser: true, chooseAccount, language},
  ];
}
