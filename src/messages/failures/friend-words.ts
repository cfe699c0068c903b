import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';
import {unknownTitle} from './sending-words.ts';

type Of<Kind extends Failure['kind']> = Extract<Failure, {kind: Kind}>;

/** The request was sent, but whether the message reached the friend is unknown. */
export function receiverUnknownWords(cause: Failure | null): Words {
  return {
    what: unknownTitle(cause),
    next: {
      ko: '받았는지 친구에게 물어보고, 받지 못했을 때만 직접 다시 보내세요. 받았다면: kakao-tui outbox resolve ID --arrived',
      en: 'Ask your friend, and send it again yourself only if it did not arrive. If it did: kakao-tui outbox resolve ID --arrived',
    },
  };
}

export const notConfirmedWords: Words = {
  what: {
    ko: '카카오가 이 사람에게 보냈다고 답하지 않았습니다.',
    en: 'Kakao did not say that it sent the message to this person.',
  },
  next: {
    ko: '친구가 앱의 멤버인지, 로그인해서 두 항목에 동의했는지 확인하세요: kakao-tui friends --setup',
    en: 'Check that your friend is a member of the app, has logged in to it and agreed to both items: kakao-tui friends --setup',
  },
};

export const notAttemptedWords: Words = {
  what: {
    ko: '프로그램이 끝나서 이 사람에게는 보내지 않았습니다.',
    en: 'The program ended before this was sent to this person.',
  },
  next: {
    ko: '자동으로 다시 보내지 않습니다. 직접 다시 보내세요: kakao-tui send --to',
    en: 'It is not sent again automatically. Send it again yourself: kakao-tui send --to',
  },
};

export function friendUnknownWords({name}: Of<'friend-unknown'>): Words {
  return {
    what: {
      ko: `이 이름의 친구를 찾을 수 없습니다: ${quoteOutside(name)}`,
      en: `No friend has this name: ${quoteOutside(name)}`,
    },
    next: {
      ko: "'kakao-tui friends'로 이름을 확인하세요. 방금 동의한 친구는 잠시 뒤에 보입니다. 아무것도 보내지 않았습니다.",
      en: "Check the name with 'kakao-tui friends'; a friend who has just agreed appears after a while. Nothing was sent.",
    },
  };
}

export const otherAccountWords: Words = {
  what: {
    ko: '그사이 다른 계정으로 로그인했습니다. 고른 친구는 앞의 계정의 친구입니다.',
    en: 'Another account has logged in meanwhile; the friends are those of the account before.',
  },
  next: {
    ko: '지금 계정을 확인하고(kakao-tui status) 친구를 다시 골라 보내세요.',
    en: 'Check the account (kakao-tui status), choose the friends again and send it again.',
  },
};

export function manyReceiversWords({count, limit}: Of<'many-receivers'>): Words {
  return {
    what: {
      ko: `받는 친구가 너무 많습니다: ${count}명 (최대 ${limit}명).`,
      en: `There are too many receivers: ${count} of at most ${limit}.`,
    },
    next: {
      ko: '나누어 보내세요. 아무것도 보내지 않았습니다.',
      en: 'Send it to fewer friends at a time. Nothing was sent.',
    },
  };
}

/** `command` is the one that has no person, such as `watch`; `send` has one only at a terminal. */
export function personNeededWords({command}: Of<'person-needed'>): Words {
  const rule = {
    ko: '카카오는 프로그램이 사용자에게 자동으로 보내는 것을 허용하지 않습니다.',
    en: 'Kakao does not allow a program to send to users automatically.',
  };
  if (command === 'send') {
    return {
      what: {
        ko: `친구에게는 터미널에서 사람이 확인할 때만 보낼 수 있습니다. ${rule.ko}`,
        en: `A message to a friend is sent only from a terminal, where a person confirms it. ${rule.en}`,
      },
      next: {
        ko: '터미널에서 직접 실행하고, 글은 명령에 쓰거나 --file로 주세요. 아무것도 보내지 않았습니다.',
        en: 'Run it in a terminal, with the text on the command line or in --file. Nothing was sent.',
      },
    };
  }
  if (command === 'outbox retry' || command === 'resend') return notAgainWords(rule, command);
  return {
    what: {
      ko: `${quoteOutside(command)} 명령은 친구에게 보낼 수 없습니다. ${rule.ko}`,
      en: `${quoteOutside(command)} cannot send to friends. ${rule.en}`,
    },
    next: {
      ko: "나에게 보내려면 --to 없이 쓰고, 친구에게는 터미널에서 'kakao-tui send --to 이름 글'로 보내세요. 아무것도 보내지 않았습니다.",
      en: "Leave out --to to send to yourself; send to a friend with 'kakao-tui send --to NAME TEXT' in a terminal. Nothing was sent.",
    },
  };
}

/** A memo to friends that is asked to go once more, which nothing confirms. */
function notAgainWords(rule: Phrase, command: 'outbox retry' | 'resend'): Words {
  return {
    what: {
      ko: `친구에게 보낸 메모는 이렇게 다시 보낼 수 없습니다. ${rule.ko}`,
      en: `A memo to a friend cannot be sent again like this. ${rule.en}`,
    },
    next:
      command === 'resend'
        ? {
            ko: 'e로 입력창에 옮기고 /to로 친구를 골라 새로 보내세요. 아무것도 보내지 않았습니다.',
            en: 'Take it into the box with e, and choose the friend with /to. Nothing was sent.',
          }
        : {
            ko: "터미널에서 'kakao-tui send --to 이름 글'로 새로 보내세요. 아무것도 보내지 않았습니다.",
            en: "Send a new one with 'kakao-tui send --to NAME TEXT' in a terminal. Nothing was sent.",
          },
  };
}
