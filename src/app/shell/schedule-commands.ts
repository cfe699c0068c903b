import {openSchedules} from '../schedule/schedules.ts';
import type {SlashCommand} from './slash-command.ts';

/** With something behind its name a command that says when is read before it comes here. */
const incomplete = (name: string) => ({kind: 'command-argument', name}) as const;

/** What is sent later; the names stand in the help and are completed with Tab. */
export const scheduleCommands = {
  at: {
    help: {ko: '나중에 보내기', en: 'send later'},
    argument: {hint: {ko: '18:00 글', en: '18:00 TEXT'}},
    run: () => incomplete('at'),
  },
  every: {
    help: {ko: '되풀이해 보내기', en: 'send again and again'},
    argument: {hint: {ko: '30m|09:00|금 18:00 글', en: '30m|09:00|fri 18:00 TEXT'}},
    run: () => incomplete('every'),
  },
  schedules: {
    help: {ko: '예약 목록', en: 'what is scheduled'},
    run: (state) => openSchedules(state),
  },
  reschedule: {
    help: {ko: '예약 고치기 (예약 목록에서 e)', en: 'change a schedule (e in the list)'},
    argument: {hint: {ko: '번호 때 글', en: 'ID TIME TEXT'}},
    run: () => incomplete('reschedule'),
  },
} satisfies Readonly<Record<string, SlashCommand>>;
