import {consolePage, quotaAddress} from '../subjects/console-pages.ts';
import type {SomeCodes} from './code-words.ts';

/**
 * Codes of Kakao's limits.
 * Source: developers.kakao.com, "Quota" and "REST API: Error code".
 */
export const limitCodes = {
  '-10': {
    what: {
      ko: '앱이 카카오의 사용 한도를 모두 썼습니다.',
      en: "The app has used up Kakao's quota.",
    },
    next: {
      ko: '한도가 초기화될 때까지 기다리세요: 하루 한도는 한국 시간 자정쯤 초기화됩니다.',
      en: 'Wait until the quota is reset: a daily quota is reset around midnight in Korea.',
    },
    url: quotaAddress,
  },
  '-11': {
    what: {
      ko: '유료 API에 설정한 금액 한도를 넘었습니다.',
      en: 'The spending limit set for paid APIs is used up.',
    },
    next: {
      ko: '콘솔에서 금액 한도를 올리거나 한도가 초기화될 때까지 기다리세요.',
      en: 'Raise the limit in the console, or wait until it is reset.',
    },
    page: consolePage.app,
  },
  '-531': {
    what: {
      ko: '이 계정이 이번 달에 보낼 수 있는 메시지를 모두 보냈습니다.',
      en: 'This account has sent all the messages that Kakao allows in a month.',
    },
    next: {ko: '다음 달에 다시 보내세요.', en: 'Send again next month.'},
    url: quotaAddress,
  },
  '-532': {
    what: {
      ko: '이 계정이 오늘 보낼 수 있는 메시지를 모두 보냈습니다.',
      en: 'This account has sent all the messages that Kakao allows in a day.',
    },
    next: {
      ko: '내일 다시 보내세요: 보내는 사람의 한도는 하루 100건입니다.',
      en: 'Send again tomorrow: the limit of a sender is 100 messages a day.',
    },
    url: quotaAddress,
  },
  '-533': {
    what: {
      ko: '받는 계정이 오늘 받을 수 있는 메시지를 모두 받았습니다.',
      en: 'The receiving account has received all the messages that Kakao allows in a day.',
    },
    next: {
      ko: '내일 다시 보내세요: 받는 사람의 한도는 하루 100건입니다.',
      en: 'Send again tomorrow: the limit of a receiver is 100 messages a day.',
    },
    url: quotaAddress,
  },
  '-536': {
    what: {
      ko: '같은 두 사람 사이에 오늘 보낼 수 있는 메시지를 모두 보냈습니다.',
      en: 'This sender and receiver have used up the messages that Kakao allows in a day.',
    },
    next: {
      ko: '내일 다시 보내세요: 같은 두 사람 사이의 한도는 하루 20건입니다.',
      en: 'Send again tomorrow: the limit for the same sender and receiver is 20 messages a day.',
    },
    url: quotaAddress,
  },
} satisfies SomeCodes;
