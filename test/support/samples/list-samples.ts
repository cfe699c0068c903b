import type {Search} from '../../../src/app/state/search-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import {draftOf, selectAll} from '../../../src/domain/draft/draft.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {sanitizeLine} from '../../../src/domain/text/sanitize.ts';
import type {Material} from './material.ts';
import type {Sample} from './sample.ts';

/** The lists: saved drafts, schedules, unsent memos and search results; and the help. */
export const listSamples: readonly Sample[] = [
  {
    name: 'drafts',
    about: 'saved drafts, the second selected',
    state: ({main, drafts}) => ({
      ...main,
      overlay: {kind: 'drafts', drafts, selectedId: drafts[1]?.id ?? null, deleted: []},
    }),
  },
  {
    name: 'drafts-empty',
    about: 'no draft is saved',
    state: ({main}) => ({
      ...main,
      overlay: {kind: 'drafts', drafts: [], selectedId: null, deleted: []},
    }),
  },
  {
    name: 'schedules',
    about: 'schedules, the second selected',
    state: ({main}) => ({
      ...main,
      overlay: {kind: 'schedules', selectedId: main.schedules[1]?.id ?? null},
    }),
  },
  {
    name: 'schedules-empty',
    about: 'nothing is scheduled',
    state: ({main}) => ({
      ...main,
      schedules: [],
      overlay: {kind: 'schedules', selectedId: null},
    }),
  },
  {
    name: 'reminders',
    about: 'reminders, one that Kakao refused selected',
    state: ({main, reminders}) => ({
      ...main,
      reminders,
      overlay: {kind: 'reminders', selectedId: reminders.at(-1)?.id ?? null},
    }),
  },
  {
    name: 'reminders-empty',
    about: 'no reminder is to come',
    state: ({main}) => ({...main, overlay: {kind: 'reminders', selectedId: null}}),
  },
  {
    name: 'outbox',
    about: 'memos that wait, failed or may have arrived, the second selected',
    state: ({main}) => {
      const memos = main.history.memos.filter(({status}) => status !== 'sent').reverse();
      return {...main, overlay: {kind: 'outbox', memos, selectedId: memos[1]?.id ?? null}};
    },
  },
  {
    name: 'outbox-empty',
    about: 'every memo is sent',
    state: ({quiet}) => ({...quiet, overlay: {kind: 'outbox', memos: [], selectedId: null}}),
  },
  {
    name: 'search',
    about: 'no query yet',
    state: ({main}) => ({...main, overlay: {kind: 'search'}}),
  },
  {
    name: 'search-hits',
    about: 'search results, the second selected',
    state: (material) => {
      const {hits, hitCount, written} = material;
      const selectedId = hits[1]?.id ?? null;
      return searching(material, written.query, {hits, count: hitCount, selectedId});
    },
  },
  {
    name: 'search-reopened',
    about: 'the old query is selected',
    state: (material) => {
      const {hits, hitCount, written} = material;
      const state = searching(material, written.query, {hits, count: hitCount});
      return {...state, search: {...state.search, field: selectAll(state.search.field)}};
    },
  },
  {
    name: 'search-running',
    about: 'the search has found nothing so far',
    state: (material) => searching(material, material.written.query, {isRunning: true}),
  },
  {
    name: 'search-none',
    about: 'nothing is found',
    state: (material) => searching(material, material.written.strangeQuery, {}),
  },
  {
    name: 'search-wrong',
    about: 'parts of the query are not understood',
    state: (material) => {
      const {hits, hitCount, written} = material;
      return searching(material, written.wrongQuery, {hits, count: hitCount});
    },
  },
  {
    name: 'help',
    about: 'all keys',
    state: ({main}) => ({...main, overlay: {kind: 'help', from: null, typed: ''}}),
  },
];

/** The search page with a text in its field. */
export function searching({main}: Material, text: string, found: Partial<Search>): State {
  const field = draftOf(sanitizeLine(text));
  const query = parseQuery(text, main.now);
  return {...main, overlay: {kind: 'search'}, search: {...main.search, field, query, ...found}};
}
