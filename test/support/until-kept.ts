import type {KakaoStage} from './kakao-stage.ts';
import {untilSeen} from './until-seen.ts';

/** Waits until the draft in a terminal is saved to disk, as another process sees it. */
export function untilKept({withPorts}: Pick<KakaoStage, 'withPorts'>, text: string): Promise<void> {
  return withPorts(({drafts}) =>
    untilSeen(`${text} is on disk`, () => drafts.list().some((draft) => draft.text === text)),
  );
}
