import {emptyHistory} from '../../../src/app/state/history-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import {draftOf} from '../../../src/domain/draft/draft.ts';
import {splitMemo} from '../../../src/domain/memo/split-memo.ts';
import {listSamples} from './list-samples.ts';
import {mainSamples} from './main-samples.ts';
import type {Material} from './material.ts';
import type {Sample} from './sample.ts';

const sizes = [
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
] as const;

const screens: readonly Sample[] = [
  {name: 'chat', about: 'bubbles of memos in every state, one scheduled', state: ({main}) => main},
  {
    name: 'chat-empty',
    about: 'bubbles, before the first memo',
    state: ({quiet}) => ({...quiet, history: emptyHistory, schedules: []}),
  },
  {
    name: 'chat-selected',
    about: 'a selected bubble, two marked ones; the box is dimmed',
    state: selecting,
  },
  {
    name: 'chat-list',
    about: 'a list: the selected row is marked over its whole width',
    state: (material) => sampleNamed('drafts', material),
  },
  {
    name: 'chat-run',
    about: 'bubbles of one minute: several lines, parts, tags, addresses',
    state: run,
  },
];

/** The main screen in the layout `chat`. */
export const chatSamples: readonly Sample[] = screens.map(({state, ...sample}) => ({
  ...sample,
  sizes,
  state: (material) => asChat(state(material)),
}));

function asChat(state: State): State {
  return {...state, appearance: {...state.appearance, layout: 'chat'}};
}

function selecting(material: Material): State {
  return {...sampleNamed('main-selected', material), draft: draftOf(material.written.lines)};
}

function sampleNamed(wanted: string, material: Material): State {
  const sample = [...mainSamples, ...listSamples].find(({name}) => name === wanted);
  return sample?.state(material) ?? material.main;
}

/** The first memos at one time, with the texts of the box. */
function run({main, written: {lines, long, address}}: Material): State {
  const texts = [lines, long, address, '#'];
  const written = main.history.memos.filter(({forgetsText}) => forgetsText === undefined);
  const memos = written.slice(0, texts.length).map((memo, index) => {
    const text = texts[index] ?? '';
    const parts = splitMemo(text).map((part) => ({text: part, status: 'sent'}) as const);
    const sent = {status: 'sent', failure: null, createdAt: main.now, text, parts} as const;
    return {...memo, ...sent, content: {...memo.content, text}};
  });
  return {...main, history: {...main.history, memos}};
}
