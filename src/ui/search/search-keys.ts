import type {State} from '../../app/state/state.ts';
import type {Binding} from '../base/binding.ts';
import type {KeyContext} from '../base/context.ts';

/** Beside the compose box, from where it is looked for things in the record. */
const elsewhere: readonly KeyContext[] = ['history', 'memo', 'drafts', 'help', 'tokens', 'split'];

/** There are hits, or they are on their way. */
function hasHits({search}: State): boolean {
  return search.hits.length > 0 || search.held !== null;
}

function walking(keys: readonly string[], by: number): Binding {
  return {keys, where: ['search'], action: {event: {type: 'search-walked', by}}};
}

/** Less than the fewest rows that a list has. */
const page = 5;

/** Keys of the search, and those that lead to it. */
export const searchKeys: readonly Binding[] = [
  {
    keys: ['ctrl+f'],
    where: ['compose'],
    action: {event: {type: 'search-opened', text: null}},
    help: {ko: '찾기', en: 'find'},
    hinted: true,
  },
  {
    keys: ['ctrl+f'],
    where: elsewhere,
    action: {event: {type: 'search-opened', text: null}},
  },
  {
    keys: ['/'],
    where: ['history'],
    action: {event: {type: 'search-opened', text: null}},
    help: {ko: '찾기', en: 'find'},
    hinted: true,
  },
  {
    keys: ['n'],
    where: ['history'],
    action: {event: {type: 'match-sought', towards: 'older'}},
    help: {ko: '찾은 것 더 (p 새것 쪽)', en: 'next match (p newer)'},
  },
  {
    keys: ['p'],
    where: ['history'],
    action: {event: {type: 'match-sought', towards: 'newer'}},
  },
  {
    keys: ['enter'],
    where: ['search'],
    when: hasHits,
    action: {event: {type: 'hit-taken'}},
    help: {ko: '쓰기 상자로', en: 'into the box'},
    hinted: true,
  },
  {
    keys: ['tab', 'ctrl+o'],
    where: ['search'],
    when: hasHits,
    action: {event: {type: 'hit-shown'}},
    help: {ko: '기록에서 보기', en: 'show in history'},
    hinted: true,
  },
  {...walking(['up', 'ctrl+p'], -1), help: {ko: '위', en: 'up'}},
  {...walking(['down', 'ctrl+n'], 1), help: {ko: '아래', en: 'down'}},
  {
    ...walking(['pageup'], -page),
    label: 'PgUp',
    help: {ko: '다섯 건 위 (PgDn 아래)', en: 'five up (PgDn down)'},
  },
  walking(['pagedown'], page),
  {keys: ['ctrl+c'], where: ['search'], action: {event: {type: 'escape-pressed'}}},
];
