import {newDraft} from '../../app/draft/save-draft.ts';
import {cleanMemo} from '../../domain/memo/split-memo.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {SendOptions} from './send-options.ts';

/**
 * Keeps the text that a person was writing when the terminal was lost or the program was told to end.
 * A text that Ctrl+C ends is not kept, and neither is one that is to leave nothing behind.
 */
export function saveInterrupted(
  context: CommandContext,
  written: string,
  {link, button, history}: SendOptions,
): void {
  const text = cleanMemo(written);
  if (text === '' || context.isCancelled() || history === false) return;
  const ports = context.ports();
  const own = link === undefined ? null : {url: link, buttonTitle: button ?? null};
  ports.savedDrafts.add(newDraft(ports, {text, link: own, origin: 'left'}));
  context.hint({
    ko: "쓰던 글은 'kakao-tui drafts'에 있습니다.",
    en: "The text is kept: see 'kakao-tui drafts'.",
  });
}
