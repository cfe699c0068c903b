import type {Phrase} from '../../domain/program/phrase.ts';

/** Words of the rows below the text being written. */
export const draftLinkWords = {
  link: {ko: '링크', en: 'link'},
  defaultOne: {ko: '기본 링크', en: 'default link'},
  button: {ko: '버튼', en: 'button'},
  picture: {ko: '사진', en: 'picture'},
  takeAddress: {ko: '이 주소를 링크로', en: 'link to this address'},
  takeSplitAddress: {
    ko: '나뉘는 주소를 링크로',
    en: 'link to the address that is split',
  },
  /** `{}` is the picture. */
  takePicture: {ko: '{} 사진으로 첨부할까요?', en: 'attach {}?'},
  splitAddress: {
    ko: '주소가 메모 하나보다 길어 나뉩니다',
    en: 'an address is longer than one memo and is split',
  },
  /** `{}` are the friends. */
  meantFor: {ko: '{}에게 쓴 글, 지금은 나에게 갑니다', en: 'written for {}, now goes to yourself'},
  meantForBrief: {ko: '{}에게 쓴 글, 지금 나에게', en: 'for {}, now to yourself'},
  takeLine: {
    ko: '이 줄만 실행, 글은 유지',
    en: 'run this line, keep the text',
  },
} satisfies Readonly<Record<string, Phrase>>;
