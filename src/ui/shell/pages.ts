import type {Overlay} from '../../app/state/overlay.ts';
import type {AnyPage, PageKind} from '../base/page.ts';
import {anywhereKeys} from '../base/shared-keys.ts';
import {composeKeys} from '../draft/compose-keys.ts';
import {draftsPage} from '../draft/drafts-page.ts';
import {splitPage} from '../draft/split-page.ts';
import {formPage} from '../form/form-page.ts';
import {friendSetupPage} from '../friend/friend-setup-page.ts';
import {friendsPage} from '../friend/friends-page.ts';
import {tokensPage} from '../login/tokens-page.ts';
import {historyKeys} from '../memo/history-keys.ts';
import {memoPage} from '../memo/memo-page.ts';
import {outboxPage} from '../memo/outbox-page.ts';
import {tagsPage} from '../memo/tags-page.ts';
import {remindersPage} from '../reminder/reminders-page.ts';
import {schedulesPage} from '../schedule/schedules-page.ts';
import {searchPage} from '../search/search-page.ts';
import {helpPage} from './help-page.ts';
import type {HelpSection} from './help-rows.ts';
import {questionPage} from './question-page.ts';

/** Every page, in the order in which the help lists their keys. */
export const pages = {
  help: helpPage(helpSections),
  split: splitPage,
  memo: memoPage,
  tags: tagsPage,
  confirm: questionPage,
  search: searchPage,
  form: formPage,
  friends: friendsPage,
  'friend-setup': friendSetupPage,
  drafts: draftsPage,
  outbox: outboxPage,
  schedules: schedulesPage,
  reminders: remindersPage,
  tokens: tokensPage,
} satisfies {readonly [Kind in PageKind]: AnyPage<Kind>};

/** The page for an overlay. */
export function pageOf(overlay: Overlay): AnyPage<PageKind> {
  return pages[overlay.kind] as AnyPage<PageKind>;
}

function helpSections(): readonly HelpSection[] {
  return [
    {
      title: {ko: '쓰기', en: 'Writing'},
      of: ['compose', 'split'],
      keys: composeKeys,
      isUsualFirst: true,
    },
    {title: {ko: '기록', en: 'History'}, of: ['history', 'memo'], keys: historyKeys},
    ...(Object.keys(pages) as PageKind[]).flatMap((kind) => {
      const {heading, keys} = pages[kind];
      return heading === undefined ? [] : [{title: heading, of: [kind], keys}];
    }),
    {title: {ko: '어디서나', en: 'Anywhere'}, of: ['help'], keys: anywhereKeys},
  ];
}
