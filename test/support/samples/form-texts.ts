import type {FieldTexts} from '../../../src/app/form/form-format.ts';
import type {Language} from '../../../src/domain/program/language.ts';

type FormName = 'card' | 'faulty' | 'list' | 'custom';

/** What is written in the sample forms. */
export const formTexts: Readonly<Record<Language, Readonly<Record<FormName, FieldTexts>>>> = {
  ko: {
    card: {
      title: ['배포 끝'],
      description: ['웹 서버 세 대에 새 버전을 올렸습니다.'],
      row: ['빌드=1204', '시간=3분'],
      sum: ['합계=OK'],
      link: ['https://ci.example.com/7'],
      button: ['로그=https://ci.example.com/7/log', '화면=https://app.example.com'],
    },
    faulty: {
      title: ['배포'],
      row: ['빌드', '걸린 시간 모두=12분'],
      link: ['ci.example.com'],
      picture: ['http://img.example.com/a.png'],
    },
    list: {
      title: ['오늘의 뉴스'],
      link: ['https://news.example.com'],
      item: [
        '첫 소식 https://news.example.com/1',
        '둘째 소식 https://news.example.com/2 짧은 설명',
        '셋째 소식',
        '넷째 소식 https://news.example.com/4',
      ],
    },
    custom: {id: ['93112'], argument: ['제목=오늘의 날씨', '기온=12도']},
  },
  en: {
    card: {
      title: ['Deployed'],
      description: ['The new version is on all three web servers.'],
      row: ['build=1204', 'time=3 min'],
      sum: ['total=OK'],
      link: ['https://ci.example.com/7'],
      button: ['Log=https://ci.example.com/7/log', 'App=https://app.example.com'],
    },
    faulty: {
      title: ['Deploy'],
      row: ['build', 'time of everything=12 min'],
      link: ['ci.example.com'],
      picture: ['http://img.example.com/a.png'],
    },
    list: {
      title: ["Today's news"],
      link: ['https://news.example.com'],
      item: [
        'First story https://news.example.com/1',
        'Second story https://news.example.com/2 in short',
        'Third story',
        'Fourth story https://news.example.com/4',
      ],
    },
    custom: {id: ['93112'], argument: ['title=Weather today', 'degrees=12']},
  },
};
