import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../../src/app/state/state.ts';
import {rowWidth} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {draftLinkRows} from '../../../src/ui/draft/draft-link-rows.ts';
import {stateWithText} from '../../support/app-state.ts';
import {attachedFile, somePicture} from '../../support/written-pictures.ts';

interface Window {
  readonly columns?: number;
  readonly rows?: number;
  readonly isAscii?: boolean;
}

function rowsOf(text: string, change: Partial<State>, window: Window = {}): string[] {
  const terminal = {
    columns: 80,
    rows: 24,
    isAscii: false,
    distinguishesEnterKeys: false,
    ...window,
  };
  const state = stateWithText(text, {...change, terminal});
  const rows = draftLinkRows(state, viewOf(state));
  for (const row of rows) assert.ok(rowWidth(row) < terminal.columns, 'the last column stays free');
  return rows.map((row) => row.map((span) => span.text).join(''));
}

const none = 'https://developers.kakao.com';
const small = {columns: 40, rows: 10};

test('without a chosen link or button nothing is shown', () => {
  assert.deepEqual(rowsOf('글', {}), []);
  assert.deepEqual(rowsOf('', {}), []);
});

test('link and button are shown, each alone and together, and the default is labeled', () => {
  const rows = (url: string, buttonTitle: string | null) =>
    rowsOf('글', {draftLink: {url, buttonTitle}});
  assert.deepEqual(rows('https://example.com', null), ['   (링크 example.com)']);
  assert.deepEqual(rows(none, '뉴스 보기'), ['   (버튼 뉴스 보기)']);
  const both = '   (링크 example.com · 버튼 뉴스 보기)';
  assert.deepEqual(rows('https://example.com', '뉴스 보기'), [both]);
  const draftLink = {url: 'https://example.com', buttonTitle: null};
  const sendingDefaults = {link: draftLink, isNumbered: true};
  assert.deepEqual(rowsOf('글', {draftLink, sendingDefaults}), ['   (기본 링크 example.com)']);
  assert.deepEqual(rowsOf('글', {draftLink, sendingDefaults, language: 'en'}), [
    '   (default link example.com)',
  ]);
});

test('at 40 columns both are cut but recognizable; a short one leaves room for the other', () => {
  const rows = (url: string, buttonTitle: string, window: Window = small) =>
    rowsOf('글', {draftLink: {url, buttonTitle}}, window)[0];
  const long = 'https://news.example.com/articles/2026';
  assert.equal(rows(long, '오늘의 아주 긴 뉴스보기'), '   (링크 news.examp… · 버튼 오늘의 아…)');
  assert.equal(rows(long, '열기'), '   (링크 news.example.com… · 버튼 열기)');
  assert.equal(rows('https://a.kr', '오늘의 긴 뉴스'), '   (링크 a.kr · 버튼 오늘의 긴 뉴스)');
  const ascii = rows(long, 'a title, 14 ch', {...small, isAscii: true}) ?? '';
  assert.match(ascii, /^ {3}\(링크 news\.[^…]*\.\.\. - 버튼 [^…·]*\)$/);
});

test('an address in the text is offered, above the default link if there is room', () => {
  const link = {url: 'https://my.example', buttonTitle: null};
  const change = {draftLink: link, sendingDefaults: {link, isNumbered: true}};
  const text = '글 https://example.com/post/42';
  const offer = '   Ctrl+O: 이 주소를 링크로 example.com/post/42';
  assert.deepEqual(rowsOf(text, change), [offer, '   (기본 링크 my.example)']);
  assert.equal(rowsOf(text, change, small).length, 1);
  const chosen = {...change, draftLink: {url: 'https://chosen.example', buttonTitle: null}};
  assert.deepEqual(rowsOf(text, chosen), ['   (링크 chosen.example)']);
});

test('a command below the text shows what Enter will do', () => {
  for (const line of ['/link', '/button 열기', '/LINK https://example.com']) {
    assert.match(rowsOf(`글\n${line}`, {})[0] ?? '', /^ {3}Enter: /, line);
  }
  const whole = rowsOf('글\n/link', {});
  assert.deepEqual(rowsOf('글\n/link', {}, small), whole, 'whole at 40 columns');
  assert.ok(rowWidth([{text: whole[0] ?? ''}]) < 40);
  assert.deepEqual(rowsOf('글\n/quit', {}), []);
});

test('in the history the link stays in place, and no key is offered', () => {
  const draftLink = {url: 'https://example.com', buttonTitle: null};
  assert.deepEqual(rowsOf('글', {draftLink, focus: 'history'}), ['   (링크 example.com)']);
  assert.deepEqual(rowsOf('글 https://example.com', {focus: 'history'}), []);
});

test('a line with a time is shown as a schedule, with the key that sends', () => {
  for (const text of [
    '우유 사기\n/at 18:00',
    '/at 18:00 우유 사기\n두부도',
    '/ㅁㅅ 18:00\n우유',
    '/at 18:00 우유\n/link',
  ]) {
    assert.deepEqual(rowsOf(text, {}), ['   Enter: 지금 보내지 않고 예약'], text);
  }
  assert.deepEqual(rowsOf('/at 18:00 우유', {}), [], 'its help stands above the box');
  assert.deepEqual(rowsOf('글\n//at 18:00', {}), []);
  const chosen = {submitKey: 'alt+enter'} as const;
  assert.match(rowsOf('우유 사기\n/at 18:00', chosen)[0] ?? '', /^ {3}Alt\+Enter: /);
  assert.match(rowsOf('글\n/link https://a.example', chosen)[0] ?? '', /^ {3}Alt\+Enter: /);
});

const long = `https://news.example/${'a'.repeat(250)}`;
const tooLong = `https://news.example/${'a'.repeat(1100)}`;

test('an address that will be split is offered as the link, and said to be split', () => {
  const [offer = ''] = rowsOf(`https://a.kr 그리고 ${long}`, {});
  assert.match(offer, /^ {3}Ctrl\+O: 나뉘는 주소를 링크로 news\.example\/a+…$/);
  const [english = ''] = rowsOf(long, {language: 'en'});
  assert.match(english, /^ {3}Ctrl\+O: link to the address that is split news\.example\/a+…$/);
  const [narrow = ''] = rowsOf(long, {}, small);
  assert.match(narrow, /^ {3}Ctrl\+O: 나뉘는 주소를 링크로 new/);
  assert.deepEqual(rowsOf(`${long} /`, {draftLink: {url: long, buttonTitle: null}}).length, 1);
});

test('a split address that cannot be offered is said to be split', () => {
  const words = '   주소가 메모 하나보다 길어 나뉩니다';
  assert.deepEqual(rowsOf(tooLong, {}), [words]);
  assert.deepEqual(rowsOf(`https://a.kr ${tooLong}`, {}), [words]);
  const draftLink = {url: 'https://example.com', buttonTitle: null};
  assert.deepEqual(rowsOf(long, {draftLink}), [words, '   (링크 example.com)']);
  assert.deepEqual(rowsOf(tooLong, {language: 'en'}), [
    '   an address is longer than one memo and is split',
  ]);
  assert.deepEqual(rowsOf(tooLong, {}, small), [words]);
});

test('a picture is shown with its facts, above the link, and its name is cut before them', () => {
  const draftLink = {url: 'https://example.com', buttonTitle: null};
  const picture = '   (사진 chart.png · 1280×720 · 240KB)';
  assert.deepEqual(rowsOf('글', {draftLink, draftPicture: attachedFile}), [
    picture,
    '   (링크 example.com)',
  ]);
  assert.deepEqual(rowsOf('', {draftLink, draftPicture: attachedFile}, small), [picture]);
  assert.deepEqual(rowsOf('글', {draftPicture: attachedFile, language: 'en'}, {isAscii: true}), [
    '   (picture chart.png - 1280x720 - 240KB)',
  ]);
  const name = '아주 긴 이름의 환율 그래프 그림 파일.png';
  const draftPicture = {...attachedFile, picture: {...somePicture, name}};
  assert.deepEqual(rowsOf('글', {draftPicture}, small), ['   (사진 아주 긴 … · 1280×720 · 240KB)']);
  const address = {source: 'https://a.example/b.png', picture: null};
  assert.deepEqual(rowsOf('글', {draftPicture: address}), ['   (사진 a.example/b.png)']);
});

test('a picture whose path was pasted is offered by a key', () => {
  const pasted = '/home/me/chart.png';
  const pictureOffer = {picture: attachedFile, pasted};
  const offer = '   Ctrl+P: chart.png · 1280×720 · 240KB 사진으로 첨부할까요?';
  assert.deepEqual(rowsOf(pasted, {pictureOffer}), [offer]);
  assert.deepEqual(rowsOf(pasted, {pictureOffer, focus: 'history'}), []);
  assert.deepEqual(rowsOf('글', {pictureOffer}), []);
});
