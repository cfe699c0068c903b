import type {Language} from '../program/language.ts';
import type {Phrase} from '../program/phrase.ts';

const actions: Readonly<Record<string, Phrase>> = {
  opened: {ko: '열림', en: 'opened'},
  closed: {ko: '닫힘', en: 'closed'},
  reopened: {ko: '다시 열림', en: 'reopened'},
  merged: {ko: '병합됨', en: 'merged'},
  created: {ko: '생성됨', en: 'created'},
  edited: {ko: '수정됨', en: 'edited'},
  deleted: {ko: '삭제됨', en: 'deleted'},
  published: {ko: '공개됨', en: 'published'},
  assigned: {ko: '담당자 지정됨', en: 'assigned'},
  labeled: {ko: '레이블 추가됨', en: 'labeled'},
  submitted: {ko: '리뷰 작성됨', en: 'reviewed'},
  ready_for_review: {ko: '리뷰 준비됨', en: 'ready for review'},
  review_requested: {ko: '리뷰 요청됨', en: 'review requested'},
  synchronize: {ko: '커밋 추가됨', en: 'updated'},
  success: {ko: '성공', en: 'succeeded'},
  failure: {ko: '실패', en: 'failed'},
  timed_out: {ko: '시간 초과', en: 'timed out'},
  cancelled: {ko: '취소됨', en: 'canceled'},
  action_required: {ko: '확인 필요', en: 'needs action'},
};

/** GitHub's word for an action or a result in the language of the memo; an unknown one stays. */
export function githubWord(word: string, language: Language): string {
  return Object.hasOwn(actions, word)
    ? (actions[word]?.[language] ?? word)
    : word.replaceAll('_', ' ');
}

export const githubPhrases = {
  ping: {ko: '웹훅이 연결되었습니다.', en: 'The webhook is connected.'},
  branchCreated: {ko: '브랜치 생성됨', en: 'branch created'},
  branchDeleted: {ko: '브랜치 삭제됨', en: 'branch deleted'},
  forced: {ko: '강제 푸시', en: 'force-pushed'},
  comment: {ko: '댓글', en: 'comment'},
  release: {ko: '릴리스', en: 'release'},
  issue: {ko: '이슈', en: 'issue'},
} satisfies Readonly<Record<string, Phrase>>;

export function commitCount(count: number): Phrase {
  return {ko: `커밋 ${count}개`, en: count === 1 ? '1 commit' : `${count} commits`};
}

export function moreCommits(count: number): Phrase {
  return {ko: `외 ${count}개`, en: `and ${count} more`};
}
