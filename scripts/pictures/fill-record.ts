import {refreshTokens} from '../../src/app/operations/refresh-tokens.ts';
import {startLogin} from '../../src/app/operations/start-login.ts';
import type {Ports} from '../../src/app/ports.ts';
import {splitMemo} from '../../src/domain/split-memo.ts';
import {writtenTags} from '../../src/domain/tags.ts';
import type {Emulator} from '../../src/emulator/start-emulator.ts';
import type {PictureWords, WrittenMemo} from './picture-words.ts';
import {pictureTime, setTime} from './steady-world.ts';

const minute = 60_000;

/** When the login and its refreshes were, in minutes before the pictures. */
const loginAge = 3 * 24 * 60;
const refreshAges = [980, 612, 247];

interface Surroundings {
  emulator: Emulator;
  words: PictureWords;
}

/** Gives a new folder some days of use: a login that was refreshed, memos, and texts put aside. */
export async function fillRecord(ports: Ports, {emulator, words}: Surroundings): Promise<void> {
  goBack(loginAge);
  await logIn(ports, emulator);
  for (const age of refreshAges) {
    goBack(age);
    await refreshTokens({...ports, refresher: 'app'});
  }
  goBack(0);
  for (const memo of words.memos) remember(ports, memo);
  for (const draft of words.drafts) keep(ports, draft);
}

function goBack(minutes: number): void {
  setTime(pictureTime - minutes * minute);
}

async function logIn(ports: Ports, emulator: Emulator): Promise<void> {
  const attempt = await startLogin(ports, {language: 'ko', openBrowser: false});
  if (!attempt.ok) throw new Error(`no login: ${attempt.failure.kind}`);
  const refusal = attempt.value.paste(await emulator.agree(attempt.value.url));
  const outcome = await attempt.value.outcome;
  if (refusal !== null || !outcome.ok) throw new Error('the login was refused');
}

function remember({memos, newId, preferences}: Ports, [age, text]: WrittenMemo): void {
  const sentAt = pictureTime - age * minute;
  memos.add(
    {
      id: newId(sentAt),
      text,
      link: {url: preferences.read().link, buttonTitle: null},
      status: 'sent',
      parts: splitMemo(text).map((part) => ({text: part, status: 'sent' as const})),
      createdAt: sentAt,
      sentAt,
      nextAttemptAt: null,
      attempts: 1,
      failure: null,
      tags: writtenTags(text),
      pinnedAt: null,
      sourceId: null,
    },
    null,
  );
}

function keep({keptDrafts, newId}: Ports, [age, text]: WrittenMemo): void {
  const keptAt = pictureTime - age * minute;
  keptDrafts.add({id: newId(keptAt), text, link: null, origin: 'aside', keptAt});
}
