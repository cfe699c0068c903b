import {isChoosingCommand, isTypingCommand} from '../../app/shell/complete-command.ts';
import {loneAddress, offeredPicture, partsBeingSent} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import type {Binding} from '../base/binding.ts';
import {editingKeys, rowKeys, yankKey} from '../base/editing-keys.ts';
import {
  calendarConsentKey,
  consentKey,
  demoLoginKey,
  fieldHelpHint,
  findKey,
  quietConsentKey,
  statusKey,
} from '../base/shared-keys.ts';
import {isForFriends} from '../friend/friend-mark.ts';

import {recallKeys} from './recall-keys.ts';
import {submitKeyRows} from './submit-keys.ts';

/** Whether the box has neither text nor a picture. */
function isEmptyBox({draft, draftPicture}: State): boolean {
  return draft.text === '' && draftPicture === null;
}

/** Specific keys come before general ones: the first match wins. */
export const composeKeys: readonly Binding[] = [
  consentKey,
  calendarConsentKey,
  quietConsentKey,
  {
    keys: ['ctrl+p'],
    when: (state) => offeredPicture(state) !== null,
    action: {event: {type: 'picture-taken'}},
    help: {ko: '사진으로 첨부', en: 'attach the picture'},
    hinted: true,
  },
  {
    keys: ['enter'],
    when: isTypingCommand,
    action: {event: {type: 'command-entered'}},
    help: {ko: '명령 실행', en: 'run the command'},
    hinted: true,
  },
  {
    keys: ['up'],
    when: isChoosingCommand,
    action: {event: {type: 'command-chosen', step: -1}},
    help: {ko: '명령 고르기', en: 'choose a command'},
    hinted: true,
  },
  {
    keys: ['down'],
    when: isChoosingCommand,
    action: {event: {type: 'command-chosen', step: 1}},
  },
  {
    keys: ['tab'],
    when: isTypingCommand,
    action: {event: {type: 'command-completed', step: 1}},
    help: {ko: '명령 완성', en: 'complete the command'},
    hinted: true,
  },
  {
    keys: ['shift+tab'],
    when: isTypingCommand,
    action: {event: {type: 'command-completed', step: -1}},
  },
  {
    keys: ['esc'],
    when: isTypingCommand,
    action: {event: {type: 'command-left'}},
    help: {ko: '명령 지우기', en: 'clear the command'},
    hinted: true,
  },
  {
    keys: ['ctrl+p'],
    when: (state) => loneAddress(state) !== null,
    action: {event: {type: 'preview-requested'}},
    help: {ko: '주소를 카드로', en: 'address as a card'},
    hinted: true,
  },
  ...submitKeyRows,
  {
    keys: ['esc'],
    when: (state) =>
      isForFriends(state) && state.recall === null && state.notice?.kind !== 'send-doubted',
    action: {event: {type: 'friends-left'}},
    help: {ko: '친구 대신 나에게', en: 'to yourself again'},
    hinted: true,
  },
  {
    keys: ['tab'],
    action: {event: {type: 'focus-toggled'}},
    help: {ko: '기록', en: 'history'},
    hinted: true,
  },
  {
    keys: [],
    when: (state) => !isTypingCommand(state),
    action: {terminal: 'redraw'},
    label: '/',
    help: {ko: '명령', en: 'commands'},
    hinted: true,
  },
  {
    keys: ['ctrl+o'],
    action: {event: {type: 'link-toggled'}},
    help: {ko: '글 속 주소를 링크로 설정, 해제', en: 'set or clear a link from the text'},
  },
  {
    keys: ['ctrl+g'],
    action: {event: {type: 'editor-requested'}},
    help: {ko: '외부 편집기에서 쓰기', en: 'write in your editor'},
  },
  {
    keys: ['ctrl+p'],
    action: {event: {type: 'overlay-opened', overlay: {kind: 'split'}}},
    help: {ko: '분할 미리 보기', en: 'preview the split'},
  },
  {
    keys: ['ctrl+c'],
    when: (state) => isEmptyBox(state) && partsBeingSent(state) !== null,
    action: {event: {type: 'draft-interrupted'}},
    help: {ko: '남은 부분 보내지 않기', en: 'stop after this part'},
    hinted: true,
  },
  {
    keys: ['ctrl+c'],
    action: {event: {type: 'draft-interrupted'}},
    help: {
      ko: '비우기 (/drafts에 남음), 빈 입력창에서 두 번: 종료',
      en: 'clear (saved to /drafts); twice when empty: quit',
    },
  },
  {
    keys: ['ctrl+d'],
    action: {event: {type: 'draft-left'}},
    help: {ko: '빈 입력창에서: 종료', en: 'when empty: quit'},
  },
  {
    keys: ['ctrl+s'],
    action: {event: {type: 'draft-stashed'}},
    help: {
      ko: '초안으로 저장, 빈 입력창에서: 초안 목록',
      en: 'save to drafts; when empty: list drafts',
    },
  },
  ...recallKeys,
  {
    keys: ['pageup'],
    action: {scroll: {pages: 1}},
    label: 'PgUp',
    help: {ko: '기록 위로 스크롤 (PgDn 아래로)', en: 'scroll the history up (PgDn down)'},
  },
  {keys: ['pagedown'], action: {scroll: {pages: -1}}},
  {
    keys: ['end', 'ctrl+end'],
    when: ({draft}) => draft.text === '',
    action: {event: {type: 'history-jumped', to: 'last'}},
    help: {ko: '빈 입력창에서: 가장 새 메모로', en: 'when empty: to the newest memo'},
  },
  ...editingKeys,
  yankKey,
  ...rowKeys,
  demoLoginKey,
  {...findKey, help: {ko: '찾기', en: 'find'}, hinted: true},
  // The last hint at 80 columns: the first key takes it away, and nothing else moves.
  fieldHelpHint(({draft, recall}) => draft.text === '' && recall === null),
  statusKey,
  {keys: ['esc'], action: {event: {type: 'escape-pressed'}}},
];
