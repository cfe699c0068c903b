import type {Account, AccountChange} from '../../domain/login/session.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

/** The nickname, or the id of an account without one that can be seen. */
export function accountName({nickname, id}: Account): string {
  return sanitizeLine(nickname ?? '').trim() || id;
}

/** Whose login it is, so that a login that someone else completed is noticed. */
export function loggedInWords(account: Account | null): Phrase {
  const name = account === null ? null : accountName(account);
  return {
    ko: `로그인했습니다. 이제 ${name === null ? '' : `${name} 계정으로 `}메모를 보낼 수 있습니다.`,
    en: `Logged in. You can send memos ${name === null ? '' : `as ${name} `}now.`,
  };
}

/** The login is of another account than the one before. */
export function otherAccountWords(replaced: AccountChange): Phrase {
  const {ko, en} = changeWords(replaced);
  return {
    ko: `${ko} 내 계정이 아니면 바로 kakao-tui logout을 실행하세요.`,
    en: `${en} If it is not yours, run kakao-tui logout right away.`,
  };
}

/** The same in the app. */
export function otherAccountInApp(replaced: AccountChange): Phrase {
  const {ko, en} = changeWords(replaced);
  return {
    ko: `${ko} 내 계정이 아니면 바로 /logout을 입력하세요.`,
    en: `${en} If it is not yours, type /logout right away.`,
  };
}

function changeWords({account, previous}: AccountChange): Phrase {
  const now = fullAccountName(account);
  const before = fullAccountName(previous);
  return {
    ko: `전과 다른 계정으로 로그인했습니다: ${now}, 전에는 ${before}. 보낼 메모는 이제 이 계정의 채팅방으로 갑니다.`,
    en: `Logged in with another account than before: ${now}, before that ${before}. Waiting memos now go to its chatroom.`,
  };
}

/** Two accounts can have the same nickname. */
export function fullAccountName(account: Account): string {
  const name = accountName(account);
  return name === account.id ? name : `${name} (${account.id})`;
}
