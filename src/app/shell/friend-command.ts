import {openFriends} from '../friend/choose-friends.ts';
import type {SlashCommand} from './slash-command.ts';

export const friendCommand: SlashCommand = {
  help: {ko: '이 메모를 친구에게 보내기', en: 'send this memo to a friend'},
  takes: 'line',
  hint: {ko: '이름', en: 'NAME'},
  isOptional: true,
  onLastLine: true,
  run: openFriends,
};
