import type {State} from '../../app/state/state.ts';
import {type Binding, isOffered} from '../base/binding.ts';
import type {KeyContext} from '../base/context.ts';
import {editingKeys} from '../base/editing-keys.ts';
import {composeKeys} from '../draft/compose-keys.ts';
import {draftKeys, recallKeys} from '../draft/draft-keys.ts';
import {consentKeys} from '../login/consent-keys.ts';
import {loginKeys} from '../login/login-keys.ts';
import {tokenKeys} from '../login/token-keys.ts';
import {historyKeys} from '../memo/history-keys.ts';
import {scheduleKeys} from '../schedule/schedule-keys.ts';
import {searchKeys} from '../search/search-keys.ts';
import {setupKeys} from '../setup/setup-keys.ts';
import {questionKeys} from './question-keys.ts';

/** Pages over the main screen that are only read. */
const readPages: readonly KeyContext[] = ['help', 'tokens', 'split'];

/** Where a page up or down moves what is seen. */
const pages: readonly KeyContext[] = ['compose', 'memo', 'setup', 'login', ...readPages];

const scrollKeys: readonly Binding[] = [
  {
    keys: ['pageup'],
    where: ['compose'],
    action: {scroll: {pages: 1}},
    label: 'PgUp',
    help: {ko: '기록 올려 보기 (PgDn 내려 보기)', en: 'scroll the history up (PgDn down)'},
  },
  {keys: ['pageup'], where: pages, action: {scroll: {pages: 1}}},
  {keys: ['pagedown'], where: pages, action: {scroll: {pages: -1}}},
  {keys: ['up', 'k'], where: readPages, action: {scroll: {rows: 1}}},
  {keys: ['down', 'j'], where: readPages, action: {scroll: {rows: -1}}},
];

const anywhereKeys: readonly Binding[] = [
  {
    keys: ['ctrl+r'],
    where: ['compose', 'history', 'tokens', 'memo', 'help', 'split', 'drafts', 'schedules'],
    action: {event: {type: 'refresh-requested'}},
    help: {ko: '토큰 갱신', en: 'refresh tokens'},
    hinted: true,
  },
  {
    keys: ['ctrl+t'],
    where: ['compose', 'history', 'memo', 'help', 'split', 'drafts', 'schedules'],
    action: {event: {type: 'status-requested'}},
    help: {ko: '토큰과 계정', en: 'tokens and account'},
    hinted: true,
  },
  {
    keys: ['ctrl+l'],
    where: 'anywhere',
    action: {terminal: 'redraw'},
    help: {ko: '화면 다시 그리기', en: 'redraw the screen'},
  },
  {
    keys: ['ctrl+z'],
    where: 'anywhere',
    action: {terminal: 'suspend'},
    help: {ko: '셸로 나가기 (fg로 돌아오기)', en: 'to the shell (fg leads back)'},
  },
  {
    keys: ['esc'],
    where: ['history', 'search', ...readPages, 'drafts', 'schedules', 'memo', 'tags', 'confirm'],
    action: {event: {type: 'escape-pressed'}},
    help: {ko: '뒤로', en: 'back'},
    hinted: true,
  },
  {keys: ['esc'], where: ['compose'], action: {event: {type: 'escape-pressed'}}},
  {
    keys: ['ctrl+c'],
    where: 'anywhere',
    action: {event: {type: 'quit-requested', ending: 'quit'}},
    help: {ko: '쓰기 상자 밖에서: 끝내기', en: 'outside the compose box: quit'},
  },
];

/** Every key, the specific before the general: the first that fits works. */
export const keymap: readonly Binding[] = [
  ...setupKeys,
  ...loginKeys,
  ...consentKeys,
  ...composeKeys,
  ...draftKeys,
  ...recallKeys,
  ...scrollKeys,
  ...historyKeys,
  ...scheduleKeys,
  ...questionKeys,
  ...tokenKeys,
  ...editingKeys,
  ...searchKeys,
  ...anywhereKeys,
];

export function findBinding(key: string, context: KeyContext, state: State): Binding | null {
  return (
    keymap.find((binding) => binding.keys.includes(key) && isOffered(binding, context, state)) ??
    null
  );
}
