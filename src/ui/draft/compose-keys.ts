import {isTypingCommand} from '../../app/shell/complete-command.ts';
import type {Binding} from '../base/binding.ts';
import {submitKeyRows} from './submit-keys.ts';

/** Keys of the compose box beside those that edit. */
export const composeKeys: readonly Binding[] = [
  {
    keys: ['enter'],
    where: ['compose'],
    when: isTypingCommand,
    action: {event: {type: 'draft-submitted'}},
    help: {ko: '명령 실행', en: 'run the command'},
    hinted: true,
  },
  {
    keys: ['tab'],
    where: ['compose'],
    when: isTypingCommand,
    action: {event: {type: 'command-completed', step: 1}},
    help: {ko: '명령 완성', en: 'complete the command'},
    hinted: true,
  },
  {
    keys: ['shift+tab'],
    where: ['compose'],
    when: isTypingCommand,
    action: {event: {type: 'command-completed', step: -1}},
  },
  ...submitKeyRows,
  {
    keys: ['tab'],
    where: ['compose'],
    action: {event: {type: 'focus-toggled'}},
    help: {ko: '기록', en: 'history'},
    hinted: true,
  },
  {
    keys: [],
    where: ['compose'],
    when: (state) => !isTypingCommand(state),
    action: {terminal: 'redraw'},
    label: '/',
    help: {ko: '명령', en: 'commands'},
    hinted: true,
  },
  {
    keys: ['ctrl+o'],
    where: ['compose'],
    action: {event: {type: 'link-toggled'}},
    help: {ko: '글 안의 주소를 링크로, 빼기', en: 'link to the address in the text, unlink'},
  },
  {
    keys: ['ctrl+g'],
    where: ['compose'],
    action: {event: {type: 'editor-requested'}},
    help: {ko: '외부 편집기에서 쓰기', en: 'write in your editor'},
  },
  {
    keys: ['ctrl+p'],
    where: ['compose'],
    action: {event: {type: 'overlay-opened', overlay: {kind: 'split'}}},
    help: {ko: '나뉠 자리 보기', en: 'show where it will be split'},
  },
  {
    keys: ['ctrl+c'],
    where: ['compose'],
    action: {event: {type: 'draft-interrupted'}},
    help: {
      ko: '비우기 (/drafts에 남음), 빈 상자에서 두 번: 끝내기',
      en: 'clear into /drafts; twice on an empty box: quit',
    },
  },
  {
    keys: ['ctrl+d'],
    where: ['compose'],
    action: {event: {type: 'draft-left'}},
    help: {ko: '빈 상자에서 끝내기', en: 'quit from an empty box'},
  },
];
