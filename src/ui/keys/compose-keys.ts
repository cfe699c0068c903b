import {isTypingCommand} from '../../app/update/complete-command.ts';
import type {Binding} from './binding.ts';

/** Keys of the compose box beside those that edit. */
export const composeKeys: readonly Binding[] = [
  {
    keys: ['enter'],
    where: ['compose'],
    when: isTypingCommand,
    action: {event: {type: 'draft-submitted'}},
    label: 'Enter',
    help: {ko: '명령 실행', en: 'run the command'},
    hinted: true,
  },
  {
    keys: ['tab'],
    where: ['compose'],
    when: isTypingCommand,
    action: {event: {type: 'command-completed', step: 1}},
    label: 'Tab',
    help: {ko: '명령 완성', en: 'complete the command'},
    hinted: true,
  },
  {
    keys: ['shift+tab'],
    where: ['compose'],
    when: isTypingCommand,
    action: {event: {type: 'command-completed', step: -1}},
  },
  {
    keys: ['enter'],
    where: ['compose'],
    action: {event: {type: 'draft-submitted'}},
    label: 'Enter',
    help: {ko: '보내기', en: 'send'},
    hinted: true,
  },
  {
    keys: ['alt+enter', 'ctrl+j', 'shift+enter'],
    where: ['compose'],
    action: {edit: {kind: 'newline'}},
    label: 'Alt+Enter',
    help: {ko: '줄바꿈', en: 'new line'},
    hinted: true,
  },
  {
    keys: ['tab'],
    where: ['compose'],
    action: {event: {type: 'focus-toggled'}},
    label: 'Tab',
    help: {ko: '기록', en: 'history'},
    hinted: true,
  },
  {
    keys: [],
    where: ['compose'],
    action: {terminal: 'redraw'},
    label: '/',
    help: {ko: '명령', en: 'commands'},
    hinted: true,
  },
  {
    keys: ['ctrl+p'],
    where: ['compose'],
    action: {event: {type: 'overlay-opened', overlay: {kind: 'split'}}},
    label: 'Ctrl+P',
    help: {ko: '나뉠 자리 보기', en: 'show where it will be split'},
  },
  {
    keys: ['ctrl+c'],
    where: ['compose'],
    action: {event: {type: 'draft-interrupted'}},
    label: 'Ctrl+C',
    help: {ko: '비우기, 빈 상자에서 두 번: 끝내기', en: 'clear; twice on an empty box: quit'},
  },
  {
    keys: ['ctrl+d'],
    where: ['compose'],
    action: {event: {type: 'draft-left'}},
    label: 'Ctrl+D',
    help: {ko: '빈 상자에서 끝내기', en: 'quit from an empty box'},
  },
];
