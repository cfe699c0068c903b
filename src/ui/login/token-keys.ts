import type {AccountQuestion} from '../../app/state/tokens-overlay.ts';
import {calendarScope, consentIn} from '../../domain/login/session.ts';
import type {Binding} from '../base/binding.ts';

const isLoggedIn: NonNullable<Binding['when']> = ({session}) => session !== null;

function ask(question: AccountQuestion['question']): Binding['action'] {
  return {event: {type: 'account-asked', question}};
}

/** Keys of the tokens page, which also says what each of them deletes and keeps. */
export const tokenKeys: readonly Binding[] = [
  {
    keys: ['r'],
    when: isLoggedIn,
    action: {event: {type: 'refresh-requested'}},
    help: {ko: '지금 갱신', en: 'refresh now'},
    hinted: true,
  },
  {
    keys: ['a'],
    when: isLoggedIn,
    action: {event: {type: 'status-requested'}},
    help: {ko: '카카오에 확인', en: 'ask Kakao'},
    hinted: true,
  },
  {
    keys: ['enter', 'c'],
    when: (state) => !isLoggedIn(state),
    action: {event: {type: 'login-requested', openBrowser: true}},
    help: {ko: '로그인', en: 'log in'},
    hinted: true,
  },
  {
    keys: ['c'],
    when: isLoggedIn,
    action: {event: {type: 'login-requested', openBrowser: true, forConsent: true}},
    help: {ko: '동의 받기', en: 'get consent'},
    hinted: true,
  },
  {
    keys: ['s'],
    action: ask('switch-account'),
    help: {ko: '다른 계정', en: 'other account'},
    hinted: true,
  },
  {
    keys: ['l'],
    when: isLoggedIn,
    action: ask('log-out'),
    help: {ko: '로그아웃', en: 'log out'},
    hinted: true,
  },
  {
    keys: ['u'],
    when: isLoggedIn,
    action: ask('unlink'),
    help: {ko: '연결 끊기', en: 'unlink'},
    hinted: true,
  },
];

/** Asks for what reminders need; the row of the consent items names the key. */
export const calendarKey: Binding = {
  keys: ['t'],
  when: ({session}) => session !== null && consentIn(session.scopes, calendarScope) !== 'agreed',
  action: {event: {type: 'login-requested', openBrowser: true, scopes: [calendarScope]}},
  help: {ko: '톡캘린더 동의 받기', en: 'get the calendar consent'},
};
