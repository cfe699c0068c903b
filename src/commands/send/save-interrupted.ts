import {newDraft} from '../../app/draft/save-draft.ts';
import {cleanMemo} from '../../domain/memo/split-memo.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {SendOptions} from './send-options.ts';

/**
 * Saves the text being written as a draft when the terminal is lost, a signal ends the program, or
 * the text from an editor is refused, but not after Ctrl+C or with `--no-history`.
 */
export function saveInterrupted(
  context: CommandContext,
  written: string,
  {link, button, history}: SendOptions,
): void {
  const text = cleanMemo(written);
  if (text === '' || context.isCancelled() || history === false) return;
  const ports = context.ports();
  const own = link === undefined ? null : {url: link, buttonTitle: button?.[0]?.title ?? null};
  ports.savedDrafts.add(newDraft(ports, {text, link: own, origin: 'left'}));
  context.hint({
    ko: "쓰던 글을 초안으로 저장했습니다. 'kakao-tui drafts'에서 볼 수 있습니다.",
    en: "The text is saved as a draft: see 'kakao-tui drafts'.",
  });
}
