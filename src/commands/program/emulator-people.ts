import type {OptionSpec} from '../definition/command-spec.ts';
import {duration} from '../definition/option-values.ts';
import {anyText, memosADay, nicknames} from './emulator-values.ts';

/** The options of `emulator` about people: who there is, and who is whose friend. */
export const peopleOptions: readonly OptionSpec[] = [
  {
    flags: '--person <name>',
    ko: '로그인하고 메모를 받을 사람 (여러 번 가능, 기본: 홍길동)',
    en: 'person who can log in and get memos (repeatable; default: one)',
    value: anyText,
    isRepeated: true,
  },
  {
    flags: '--joined <name>',
    ko: '이미 앱에 로그인해 켜 둔 항목에 모두 동의한 사람 (여러 번 가능)',
    en: 'person who logged in before and agreed to all items (repeatable)',
    value: anyText,
    isRepeated: true,
  },
  {
    flags: '--friends <names>',
    ko: '서로 친구인 사람들: 민지,준호 (여러 번 가능, 기본: 모두 친구)',
    en: 'people who are friends with each other: Minji,Junho (repeatable; default: all are)',
    value: nicknames,
    isRepeated: true,
  },
  {
    flags: '--friend-cache <time>',
    ko: '친구 목록이 바뀌지 않고 유지되는 시간: 10m (기본: 바로 바뀜)',
    en: 'how long a list of friends stays as it was: 10m (default: it changes at once)',
    value: duration,
  },
  {
    flags: '--refuses <name>',
    ko: '앱의 메시지를 받지 않는 친구 (여러 번 가능, -530)',
    en: 'friend who accepts no messages of the app (repeatable; -530)',
    value: anyText,
    isRepeated: true,
  },
  {
    flags: '--quota-pair <n>',
    ko: '한 사람이 같은 사람에게 하루에 보낼 수 있는 메시지. 넘으면 -536 (기본: 제한 없음, 카카오: 20)',
    en: 'messages a day from one person to another, then -536 (default: no limit; Kakao: 20)',
    value: memosADay,
  },
];
