import type {CommandEntry} from '../../app/shell/slash-command.ts';
import type {Language} from '../../domain/program/language.ts';
import {usageOf} from '../draft/command-words.ts';
import type {LineTargets} from './line-targets.ts';
import {noItemWords} from './line-words.ts';
import {type Listing, listHistory, listOutbox} from './listing.ts';

type LineCommand = CommandEntry<(targets: LineTargets, argument: string) => void>;

/** The commands that line mode has in addition to the slash commands. */
const lineCommands: Readonly<Record<string, LineCommand>> = {
  history: {
    help: {ko: '번호를 붙인 기록', en: 'numbered history'},
    takes: 'line',
    hint: {ko: '개수', en: 'count'},
    isOptional: true,
    run: (targets, count) => readOut(listHistory(targets.store.getState(), count), targets),
  },
  outbox: {
    help: {ko: '보내지 않은 메모', en: 'unsent memos'},
    takes: 'nothing',
    run: (targets) => readOut(listOutbox(targets.store.getState()), targets),
  },
  open: {
    help: {ko: '그 번호의 메모 열기', en: 'open the memo with that number'},
    takes: 'line',
    hint: {ko: '번호', en: 'number'},
    isOptional: true,
    run: openListed,
  },
};

/** The command with that name in Latin letters, or null. */
export function findLineCommand(name: string): LineCommand | null {
  return Object.hasOwn(lineCommands, name) ? (lineCommands[name] ?? null) : null;
}

/** `/history [count]: numbered history, …`. */
export function lineCommandsHelp(language: Language): string {
  return Object.entries(lineCommands)
    .map(([name, command]) => `${usageOf(name, command, language)}: ${command.help[language]}`)
    .join(', ');
}

function readOut(listing: Listing, targets: LineTargets): void {
  targets.listing = listing;
  targets.say(listing.lines);
}

function openListed({store, say, listing}: LineTargets, number: string): void {
  const id = listing.ids[Number(number) - 1];
  if (id === undefined) say([noItemWords(number)[store.getState().language]]);
  else store.dispatch({type: 'overlay-opened', overlay: {kind: 'memo', id}});
}
