import assert from 'node:assert/strict';
import type {EmulatorMemo, EmulatorOptions} from '../../../../src/emulator/start-emulator.ts';
import {askApi, assertAnswer, grantTokens, memoPath, withEmulator} from '../../plain-http.ts';

export const link = {web_url: 'https://example.com/1'};
export const content = {title: '제목', link};

/** What a content without description and picture is in the room. */
export const shownContent = {title: '제목', description: null, imageUrl: null, link};

/** The default button of a card. */
export const defaultButtons = [{title: '자세히 보기', link}];

/** Buttons as a request and the room have them. */
export const buttonsTitled = (...titles: readonly string[]) =>
  titles.map((title) => ({title, link}));

/** Sends each template to a local Kakao, which must accept it; returns the memos of the room. */
export async function accepted(
  templates: readonly object[],
  options: EmulatorOptions = {},
): Promise<readonly EmulatorMemo[]> {
  let memos: readonly EmulatorMemo[] = [];
  await withEmulator(options, async (emulator) => {
    const {access_token: accessToken} = await grantTokens(emulator);
    for (const template of templates) {
      const form = {template_object: JSON.stringify(template)};
      const answer = await askApi(emulator, {path: memoPath, accessToken, form});
      assertAnswer(answer, 200, '{"result_code":0}');
    }
    memos = emulator.memos;
  });
  assert.equal(memos.length, templates.length);
  return memos;
}

/** Sends each template to a local Kakao, which must refuse it with -2 and exactly this reason. */
export async function assertRefused(
  templates: readonly (readonly [template: object, reason: string])[],
): Promise<void> {
  await withEmulator({}, async (emulator) => {
    const {access_token: accessToken} = await grantTokens(emulator);
    for (const [template, reason] of templates) {
      const form = {template_object: JSON.stringify(template)};
      const answer = await askApi(emulator, {path: memoPath, accessToken, form});
      const msg = `failed to parse parameter. name=template_object, ${reason}`;
      assertAnswer(answer, 400, {msg, code: -2});
    }
    assert.deepEqual(emulator.memos, []);
  });
}

/** A template with one more member, or with one replaced; undefined leaves it out. */
export function variants<T extends object>(
  whole: T,
  rows: readonly (readonly [changed: object, reason: string])[],
): readonly (readonly [object, string])[] {
  return rows.map(([changed, reason]) => [{...whole, ...changed}, reason]);
}
