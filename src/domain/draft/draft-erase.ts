import {nextBorder, previousBorder} from '../text/grapheme-borders.ts';
import {planChange} from './draft-change.ts';
import {lineEnd, lineStart} from './draft-lines.ts';
import {type Draft, rangeTo} from './draft-state.ts';
import {recordChange} from './draft-undo.ts';
import {wordEndAfter, wordStartBefore} from './draft-words.ts';

type ErasingRun = 'erasing-backward' | 'erasing-forward' | 'killing';

function erase(draft: Draft, reach: number, run: ErasingRun): Draft {
  const {start, end} = rangeTo(draft, reach);
  if (start === end) return draft;
  const change = planChange(draft.text, draft.caret, {
    start,
    end,
    inserted: '',
    isOpenEnded: false,
  });
  return recordChange(draft, change, {run, continues: run !== 'killing' && run === draft.run});
}

export function eraseBackward(draft: Draft): Draft {
  return erase(draft, previousBorder(draft.text, draft.caret), 'erasing-backward');
}

export function eraseForward(draft: Draft): Draft {
  const {text, caret} = draft;
  return erase(draft, caret === text.length ? caret : nextBorder(text, caret), 'erasing-forward');
}

/**
 * Removes the text between the caret and an offset and stores it for yank; consecutive kills
 * accumulate.
 */
function kill(draft: Draft, reach: number): Draft {
  const {text, caret} = draft;
  const {start, end} = rangeTo(draft, reach);
  if (start === end) return draft;
  const removed = text.slice(start, end);
  const previous = draft.run === 'killing' ? draft.killed : '';
  const killed = reach < caret ? removed + previous : previous + removed;
  return {...erase(draft, reach, 'killing'), killed};
}

export function killWordBackward(draft: Draft): Draft {
  return kill(draft, wordStartBefore(draft.text, draft.caret));
}

export function killWordForward(draft: Draft): Draft {
  return kill(draft, wordEndAfter(draft.text, draft.caret));
}

/** Kills up to the newline, or the newline itself if the caret is directly before it. */
export function killToLineEnd(draft: Draft): Draft {
  const {text, caret} = draft;
  const end = lineEnd(text, caret);
  return kill(draft, end === caret ? Math.min(caret + 1, text.length) : end);
}

/** Kills back to the start of the line, or the newline before it if the caret is there. */
export function killToLineStart(draft: Draft): Draft {
  const {text, caret} = draft;
  const start = lineStart(text, caret);
  return kill(draft, start === caret ? Math.max(caret - 1, 0) : start);
}
