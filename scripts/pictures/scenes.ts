import {enterLine} from '../../test/support/at-the-keyboard.ts';
import type {Terminal} from '../../test/support/terminal.ts';
import type {Studio} from './studio.ts';

/** One picture: the keyboard input that leads to the screen it shows. */
export interface Scene {
  readonly name: string;
  /** Whether the picture shows the program just after it was installed. */
  readonly isNew?: boolean;
  readonly rows?: number;
  readonly show: (terminal: Terminal, studio: Studio) => Promise<void>;
}

/** The time (ms) without output after which the screen is complete. */
const quiet = 400;

export const scenes: readonly Scene[] = [
  {name: 'first-run', isNew: true, show: (terminal, studio) => tourTo(3, terminal, studio)},
  {name: 'login', isNew: true, show: logIn},
  {
    name: 'main',
    show: async (terminal, {words}) => {
      await start(terminal);
      await type(terminal, words.written);
    },
  },
  {
    name: 'commands',
    show: async (terminal) => {
      await start(terminal);
      await type(terminal, '/');
    },
  },
  {
    name: 'search',
    show: async (terminal, {words}) => {
      await start(terminal);
      await terminal.press('ctrl+f');
      await terminal.settled(quiet);
      await type(terminal, words.query);
    },
  },
  {
    name: 'memo',
    show: async (terminal) => {
      await start(terminal);
      await terminal.press('tab', 'up', 'up');
      await terminal.press('enter');
      await terminal.settled(quiet);
    },
  },
  {name: 'card', rows: 30, show: writeCard},
  {name: 'tokens', rows: 26, show: (terminal) => openPage(terminal, '/status')},
  {
    name: 'schedules',
    show: async (terminal, {words}) => {
      await start(terminal);
      for (const line of words.schedules) {
        await enterLine(terminal, line);
        await terminal.until(/^ › *(?:\S.*…)?$/m);
      }
      await openPage(terminal, '/schedules');
    },
  },
  {name: 'drafts', show: (terminal) => openPage(terminal, '/drafts')},
  {name: 'help', show: (terminal) => openPage(terminal, '/help')},
];

async function start(terminal: Terminal): Promise<void> {
  await terminal.until('●');
  await terminal.settled(quiet);
}

async function type(terminal: Terminal, text: string): Promise<void> {
  await terminal.press({text});
  await terminal.until(`› ${text}`);
  await terminal.settled(quiet);
}

async function openPage(terminal: Terminal, command: string): Promise<void> {
  await start(terminal);
  await enterLine(terminal, command);
  await terminal.untilGone(`› ${command}`);
  await terminal.settled(quiet);
}

/** Fills in the fields of a card one by one, up to the last row. */
async function writeCard(terminal: Terminal, {words}: Studio): Promise<void> {
  await openPage(terminal, '/card');
  for (const [index, text] of words.card.entries()) {
    // Passes the empty row after the two that are filled in.
    if (index === 4) await terminal.press('enter');
    await terminal.press({text});
    await terminal.until(text);
    await terminal.press('enter');
  }
  await terminal.settled(quiet);
}

/** Goes through the steps of the first run, up to the given one. */
async function tourTo(step: number, terminal: Terminal, {emulator}: Studio): Promise<void> {
  const values = ['', emulator.restApiKey, emulator.clientSecret ?? '', ''];
  await terminal.until('1/5');
  for (const [index, value] of values.slice(0, step - 1).entries()) {
    await terminal.press({text: value});
    await terminal.press('enter');
    await terminal.until(`${index + 2}/5`);
  }
  await terminal.settled(quiet);
}

async function logIn(terminal: Terminal, studio: Studio): Promise<void> {
  await tourTo(5, terminal, studio);
  await terminal.press('enter');
  await terminal.until('/oauth/authorize');
  await terminal.settled(quiet);
}
