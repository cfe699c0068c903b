import {requestReminder, toggleRing} from '../reminder/reminders.ts';
import type {SlashCommand} from './slash-command.ts';

/** The commands about reminders in Kakao's calendar. */
export const reminderSlashCommands = {
  remind: {
    help: {ko: '톡캘린더로 알림 (시각 없이: 목록)', en: 'remind in TalkCalendar (no time: list)'},
    takes: 'text',
    hint: {ko: '18:00 글', en: '18:00 TEXT'},
    isOptional: true,
    instead: {ko: '보내지 않고 톡캘린더로 알림', en: 'remind of it, do not send'},
    onLastLine: true,
    run: requestReminder,
  },
  ring: {
    help: {
      ko: '이 메모를 보낸 뒤 톡캘린더로 알림 (다시: 해제)',
      en: 'also remind of this memo (again: off)',
    },
    takes: 'nothing',
    onLastLine: true,
    run: toggleRing,
  },
} satisfies Readonly<Record<string, SlashCommand>>;
