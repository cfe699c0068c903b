// Reports the steps that long texts and long ranges take.
import {draftOf, editDraft} from '../../../src/domain/draft/draft.ts';
import {wordEndAfter, wordStartBefore} from '../../../src/domain/draft/draft-words.ts';
import {splitMemo} from '../../../src/domain/memo/split-memo.ts';
import {lastDue} from '../../../src/domain/schedule/next-time.ts';
import {wrapDraft, wrapText} from '../../../src/domain/text/wrap-text.ts';
import {reportSteps} from '../../support/counted-work.ts';
import {scheduleWith} from '../../support/schedules.ts';
import {longText, longUnits, shortUnits, textUnits} from './long-text-units.ts';

for (const unit of textUnits) {
  const text = longText(unit);
  reportSteps(`split ${unit}`, () => splitMemo(text));
  reportSteps(`wrap for reading ${unit}`, () => wrapText(text, 78));
  reportSteps(`wrap for writing ${unit}`, () => wrapDraft(text, 78));
  reportSteps(`word before ${unit}`, () => wordStartBefore(text, text.length));
  reportSteps(`word after ${unit}`, () => wordEndAfter(text, 0));
  reportSteps(`paste ${unit}`, () => editDraft(draftOf('가나'), {kind: 'paste', text}));
  for (const units of [shortUnits, longUnits]) reportEdits(unit, units);
}

/** Reports a keystroke in the middle of a draft, and undo. */
function reportEdits(unit: string, units: number): void {
  const draft = draftOf(longText(unit, units));
  let typed = {...draft, caret: unit.length * Math.floor(draft.text.length / unit.length / 2)};
  reportSteps(`type into ${units} ${unit}`, () => {
    for (let key = 0; key < 10; key += 1) typed = editDraft(typed, {kind: 'insert', text: '가'});
  });
  reportSteps(`edit ${units} ${unit}`, () => {
    for (const kind of ['delete-backward', 'undo', 'undo', 'redo'] as const) {
      typed = editDraft(typed, {kind});
    }
  });
}

const start = Date.parse('2026-11-20T00:00Z');
const everyMinute = scheduleWith({rule: {kind: 'cron', pattern: '* * * * *'}, nextAt: start});
reportSteps('last of sixty days of minutes', () => lastDue(everyMinute, start + 60 * 86_400_000));
