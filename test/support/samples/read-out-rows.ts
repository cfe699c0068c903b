import {createStore} from '../../../src/app/events/store.ts';
import {plainAppearance} from '../../../src/app/state/appearance.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {Language} from '../../../src/domain/program/language.ts';
import {emptyRow, type Row, row} from '../../../src/ui/base/row.ts';
import {startLines} from '../../../src/ui/line-mode/start-line-mode.ts';
import {createKeyTargets} from '../../../src/ui/shell/key-targets.ts';
import {catalogue} from './catalogue.ts';
import {plainMaterial} from './plain-material.ts';

/** The samples that are read out. */
const names: readonly string[] = [
  'main',
  'setup-app',
  'setup-rest-api-key',
  'login-ssh',
  'memo-failed',
  'search-hits',
  'drafts',
  'schedules',
  'reminders',
  'tokens',
  'confirm-log-out',
];

/** The length and width of a page that is laid out for a screen reader. */
const setting = {columns: 1000, rows: 300, isAscii: true};

/**
 * The rows that are read out when the app opens on each of these screens, with the greeting only
 * once.
 */
export function readOutRows(language: Language): readonly Row[] {
  const material = plainMaterial({...setting, language});
  const greeting = new Set<string>();
  return names.flatMap((name) => {
    const sample = catalogue.find((one) => one.name === name);
    if (sample === undefined) throw new Error(`no sample has this name: ${name}`);
    const state = {...sample.state(material), appearance: {...plainAppearance, isSpoken: true}};
    const lines = linesOf(state).filter((line) => !greeting.has(line));
    if (name === 'main') for (const line of lines) greeting.add(line);
    return [row(`${name}:`, 'dim'), ...lines.map((line) => row(line)), emptyRow];
  });
}

function linesOf(state: State): readonly string[] {
  const store = createStore(
    state,
    (unchanged) => [unchanged],
    () => {},
  );
  const targets = createKeyTargets({
    store,
    redirectUri: 'http://localhost:8931/callback',
    restApiKey: '',
  });
  const lines: string[] = [];
  void startLines({
    targets,
    input: {
      listen: () => {},
      isFull: () => false,
      show: () => {},
      lend: (use) => use(),
      close: () => {},
    },
    output: {say: (said) => lines.push(...said), entered: () => {}},
  });
  return lines;
}
