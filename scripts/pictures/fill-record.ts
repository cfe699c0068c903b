import {refreshTokens} from '../../src/app/login/refresh-tokens.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import type {Emulator} from '../../src/emulator/start-emulator.ts';
import {logIn} from '../../test/support/local-kakao.ts';
import {rememberSent} from '../../test/support/remember-sent.ts';
import type {PictureWords, WrittenMemo} from './picture-words.ts';
import {pictureTime, setTime} from './steady-world.ts';

const minute = 60_000;

/** The times of the login and its refreshes, in minutes before the pictures. */
const loginAge = 3 * 24 * 60;
const refreshAges = [980, 612, 247];

interface Surroundings {
  emulator: Emulator;
  words: PictureWords;
}

/**
 * Fills a new folder with some days of use: a login that was refreshed, memos, and shelved texts.
 */
export async function fillRecord(ports: Ports, {emulator, words}: Surroundings): Promise<void> {
  goBack(loginAge);
  await logIn({emulator, ports});
  for (const age of refreshAges) {
    goBack(age);
    await refreshTokens({...ports, refresher: 'app'});
  }
  goBack(0);
  for (const [age, text] of words.memos) {
    rememberSent(ports, {text, sentAt: pictureTime - age * minute});
  }
  for (const draft of words.drafts) keep(ports, draft);
}

function goBack(minutes: number): void {
  setTime(pictureTime - minutes * minute);
}

function keep({savedDrafts, newId}: Ports, [age, text]: WrittenMemo): void {
  const savedAt = pictureTime - age * minute;
  savedDrafts.add({id: newId(savedAt), text, link: null, origin: 'aside', savedAt});
}
