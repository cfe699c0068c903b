import type {Phrase} from '../../domain/program/phrase.ts';
import {type SampleCard, sampleCard, sampleList} from './sample-cards.ts';

/** A memo of the demo's room. */
export interface SampleMemo {
  readonly content: Phrase | SampleCard;
  /** Days ago and the time of that day, or minutes ago. */
  readonly written: readonly [days: number, hour: number, minute: number] | number;
  readonly tags?: Phrase;
  readonly link?: string;
  readonly isPinned?: true;
  readonly isFailed?: true;
}

/** A week of memos, oldest first. */
export const sampleMemos: readonly SampleMemo[] = [
  {
    written: [6, 9, 12],
    content: {
      ko: '장보기: 두부, 대파, 달걀 한 판 #장보기',
      en: 'Buy tofu, leeks, a tray of eggs #shopping',
    },
  },
  {
    written: [6, 21, 40],
    content: {ko: '읽을거리: 메시지 API 문서', en: 'To read: the docs of the message API'},
    link: 'https://developers.kakao.com/docs/latest/ko/kakaotalk-message/rest-api',
  },
  {
    written: [5, 8, 30],
    content: {ko: '10시 치과, 보험 서류 챙기기', en: 'Dentist at 10, bring the insurance papers'},
  },
  {
    written: [5, 23, 5],
    content: {
      ko: '글에 #태그를 달면 나중에 #태그로 찾을 수 있다 #아이디어',
      en: 'A #tag in a note finds it again later #ideas',
    },
  },
  {
    written: [4, 13, 22],
    content: {
      ko: '와이파이 비밀번호는 냉장고 옆 쪽지',
      en: 'The Wi-Fi password is on the note by the fridge',
    },
    tags: {ko: '집', en: 'home'},
    isPinned: true,
  },
  {
    written: [4, 13, 22],
    content: {ko: '손님용 이름은 guest-5g', en: 'Guests use guest-5g'},
    tags: {ko: '집', en: 'home'},
  },
  {written: [4, 20, 5], content: sampleList},
  {
    written: [3, 18, 10],
    content: {ko: '달리기 5km, 31분 #운동', en: 'Ran 5 km in 31 minutes #sports'},
  },
  {
    written: [3, 19, 30],
    content: {
      ko: '주말 계획\n- 토: 북한산 둘레길\n- 일: 빨래, 도서관 책 반납',
      en: 'The weekend\n- Sat: hike around Bukhansan\n- Sun: laundry, return the library books',
    },
  },
  {
    written: [2, 7, 55],
    content: {ko: '빌드 1204 배포 끝, 3분 12초 #배포', en: 'Build 1204 is out, 3 min 12 s #deploy'},
  },
  {
    written: [2, 12, 40],
    content: {ko: '점심 김치찌개 9,000원 #가계부', en: 'Lunch 9,000 won #budget'},
  },
  {written: [2, 22, 15], content: {ko: '읽던 책 118쪽까지', en: 'The book: read up to page 118'}},
  {
    written: [1, 9, 0],
    content: {
      ko: '엄마 생신 선물 알아보기 🎁 #가족',
      en: 'Find a birthday present for Mum 🎁 #family',
    },
  },
  {
    written: [1, 17, 45],
    content: {
      ko: '회의 정리: 출시는 다음 주 화요일로 미룬다. 설치 안내를 먼저 다시 쓰고, 처음 쓰는 사람 세 명에게 읽혀 본다. 긴 글은 200자마다 여러 메시지로 나뉘어 순서대로 도착하고, 기록에는 한 메모로 남는다. 뉴스는 목록으로, 배포 결과는 표가 있는 카드로 보낸다. 다음 회의는 목요일 오후 3시, 회의실 2. 그때까지 할 일: 번역 확인, 화면 사진 새로 찍기, 변경 내용 정리, 예전 설정 파일로 시험해 보기.',
      en: 'Meeting notes: the release moves to next Tuesday. First rewrite the installation guide and have three newcomers read it. A long text arrives as several messages of at most 200 characters, in order, and stays one memo in the history. Next meeting: Thursday, 3 pm, room 2. To do until then: check the translation and take new pictures of the screen.',
    },
  },
  {written: [1, 21, 30], content: sampleCard},
  {written: 95, content: {ko: '우산 챙기기', en: 'Take an umbrella'}},
  {written: 40, content: {ko: '택배는 경비실에', en: 'The parcel is at the front desk'}},
  {
    written: 12,
    content: {ko: '카페에서 쓴 메모', en: 'Written in a café'},
    isFailed: true,
  },
];

/** The text of the demo's schedule. */
export const sampleReminder: Phrase = {
  ko: '오늘 한 줄 일기 쓰기',
  en: 'Write one line about today',
};
