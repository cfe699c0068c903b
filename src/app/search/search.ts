import {type DraftEdit, deselect, draftOf, selectAll} from '../../domain/draft/draft.ts';
import {editLine} from '../../domain/draft/edit-line.ts';
import {parseQuery} from '../../domain/search/parse-query.ts';
import {isEmptyQuery} from '../../domain/search/query.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {editMemo} from '../memo/edit-memo.ts';
import type {HitEvent, SearchEvent, SearchProgress} from '../state/search-event.ts';
import {hitPageSize, type Search, selectedHit} from '../state/search-state.ts';
import {movedSelection, selectedIndex} from '../state/selection.ts';
import type {State} from '../state/state.ts';
import {repeated} from '../steps/repeat-search.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {seekMatch, showInHistory} from './search-in-history.ts';

/** The number of hits before the last loaded one at which more are loaded. */
const loadMoreWithin = 60;

/** Updates of the search while typing, and of walking through the hits. */
export const searchUpdates: Updates<SearchEvent> = {
  'search-opened': (state, {text}) => openSearch(state, text),
  'search-edited': (state, {edit}) => edited(state, edit),
  'search-progressed': (state, {run, progress}) =>
    run === state.search.run ? progressed(state, progress) : [state],
  'more-found': (state, {run, before, hits}) => {
    const known = state.search.hits;
    // Keys pressed in quick succession request the same page twice.
    const isNext = run === state.search.run && known.at(-1)?.sequence === before;
    return [isNext ? withSearch(state, {hits: [...known, ...hits]}) : state];
  },
  // An arrow key keeps the old query, as in a text field.
  'search-walked': (state, event) =>
    act(withSearch(state, {field: deselect(state.search.field)}), event),
  'hit-taken': act,
  'hit-shown': act,
  'match-sought': (state, {towards}) => seekMatch(state, towards),
  'match-found': (state, {towards, memo}) =>
    memo === null
      ? [showNotice(state, {kind: 'no-more-matches', towards})]
      : showInHistory(state, memo),
};

/**
 * Opens the search with the last query, which the first key or paste replaces, or with a new one.
 */
export function openSearch(state: State, text: string | null): Update {
  const opened: State = {...state, overlay: {kind: 'search'}, notice: null};
  if (text === null) {
    return runSearch(withSearch(opened, {field: selectAll(state.search.field)}));
  }
  return runSearch(withSearch(opened, {field: draftOf(sanitizeLine(text)), selectedId: null}));
}

function edited(state: State, edit: DraftEdit): Update {
  const field = editLine(state.search.field, edit);
  const next = withSearch({...state, notice: null}, {field});
  if (field.text === state.search.field.text) return [next];
  return runSearch(withSearch(next, {selectedId: null}));
}

/** Starts a search; earlier hits stay on screen until there are new ones to show. */
function runSearch(state: State): Update {
  const query = parseQuery(state.search.field.text, state.now);
  const run = state.search.run + 1;
  if (isEmptyQuery(query)) {
    const none = {query, run, hits: [], count: 0, isRunning: false, pending: null};
    return [withSearch(state, none), {type: 'end-search'}];
  }
  return [
    withSearch(state, {query, run, isRunning: true, pending: []}),
    {type: 'search-memos', run, query, limit: hitPageSize},
  ];
}

/** Applies the keys that waited for these hits. */
function progressed(state: State, progress: SearchProgress): Update {
  const {pending, isRunning} = state.search;
  if (!isRunning) {
    // A repeated search counts only when it has finished: partial results would remove hits from
    // the screen.
    if (progress.isRunning) return [state];
    return [{...state, search: repeated(state.search, progress)}];
  }
  const isWaiting = progress.hits.length === 0 && progress.isRunning;
  const next = withSearch(state, {...progress, pending: isWaiting ? pending : null});
  if (isWaiting || pending === null || state.overlay?.kind !== 'search') return [next];
  return pending.reduce<Update>(
    ([before, ...effects], event) => {
      const [after, ...more] = act(before, event);
      return [after, ...effects, ...more];
    },
    [next],
  );
}

/** Keys such as Enter may arrive before the search has started: they apply to what it will find. */
function act(state: State, event: HitEvent): Update {
  const {pending} = state.search;
  if (pending !== null) return [withSearch(state, {pending: [...pending, event]})];
  if (event.type === 'search-walked') return walk(state, event.by);
  const memo = selectedHit(state.search);
  if (memo === null) return [state];
  if (event.type === 'hit-shown') return showInHistory(state, memo);
  const [next, ...effects] = editMemo(state, memo);
  return [next, ...effects, {type: 'end-search'}];
}

function walk(state: State, by: number): Update {
  const {search} = state;
  const {hits, run, query, count} = search;
  const selectedId = movedSelection(hits, selectedHit(search)?.id ?? null, by);
  const next = withSearch({...state, notice: null}, {selectedId});
  const last = hits.at(-1);
  const isEnough =
    hits.length >= count || selectedIndex(hits, selectedId) + loadMoreWithin < hits.length;
  if (isEnough || last === undefined) return [next];
  return [next, {type: 'search-further', run, query, before: last.sequence, limit: hitPageSize}];
}

function withSearch(state: State, change: Partial<Search>): State {
  return {...state, search: {...state.search, ...change}};
}
