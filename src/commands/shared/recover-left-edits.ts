import {recoverEdits} from '../../app/draft/recover-edits.ts';
import {editorProblemWords} from '../../messages/subjects/editor-problem-words.ts';
import type {CommandContext} from './command-context.ts';

/** Moves what an editor of a process that was killed has left to the drafts, and says so. */
export async function recoverLeftEdits(context: CommandContext): Promise<void> {
  const {saved, kept} = await recoverEdits(context.ports());
  if (saved > 0) {
    context.hint({
      ko: "편집기에 쓰던 글을 초안으로 저장했습니다. 'kakao-tui drafts'에서 볼 수 있습니다.",
      en: "The text left in your editor is saved as a draft: see 'kakao-tui drafts'.",
    });
  }
  if (kept !== null) context.say(editorProblemWords(kept));
}
