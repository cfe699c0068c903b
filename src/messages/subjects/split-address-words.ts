import type {SplitAddress} from '../../domain/memo/split-address.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quoteOutside} from './quote-outside.ts';

/** What happens to an address that does not fit into one message, and how to send it whole. */
export function splitAddressWords({address, canBeLink}: SplitAddress): Phrase {
  const shown = quoteOutside(address);
  const advice: Phrase = canBeLink
    ? {
        ko: '--link에 전체 주소를 쓰면 메모를 눌러 열 수 있습니다',
        en: 'Give the whole address to --link to open it by tapping the memo',
      }
    : {ko: '더 짧은 주소로 보내세요', en: 'Send a shorter address'};
  return {
    ko: `주소가 메모 하나보다 길어 나뉘므로 글에서는 열리지 않습니다. ${advice.ko}: ${shown}`,
    en: `An address is longer than one memo and is split, so the text does not open it. ${advice.en}: ${shown}`,
  };
}
