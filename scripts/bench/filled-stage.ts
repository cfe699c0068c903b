import {join} from 'node:path';
import {type KakaoStage, openStage} from '../../test/support/kakao-stage.ts';
import {fillWithKoreanMemos} from './korean-memos.ts';

/** The newest memo of every stage. */
export const newest = '오늘 적은 메모';

/**
 * The first screen of every record. It is always the same, so that figures depend on the length of
 * the record and not on its emoji.
 */
const lastScreen = Array.from({length: 30}, (_, index) => `어제 적은 메모 ${index}: 장보기와 전화`);

/**
 * Starts a stage with a login and a record of `count` generated memos below one screen of plain
 * ones.
 */
export async function stageWith(count: number): Promise<KakaoStage> {
  const stage = await openStage({breaks: {record: 'it is made up and long'}});
  await stage.logIn();
  if (count > 0) fillWithKoreanMemos(join(stage.home, 'state.db'), count);
  await stage.remember([...lastScreen, newest]);
  return stage;
}
