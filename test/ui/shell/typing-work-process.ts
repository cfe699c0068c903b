// Reports the steps of a paste and of a key: the state's update and the layout of its frame.
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {sanitizeWithCount} from '../../../src/domain/text/sanitize.ts';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import {createViewport} from '../../../src/ui/base/viewport.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {stateWith} from '../../support/app-state.ts';
import {reportSteps} from '../../support/counted-work.ts';
import {filledText, fillings, long, short} from './typing-work-texts.ts';

const sources = {fields: createPrivateFields('', ''), page: createViewport()};

/** Everything that a key causes except for painting the differences. */
function apply(state: State, event: Event): State {
  const [next] = update(state, event);
  frameOf(next, sources);
  return next;
}

for (const filling of Object.values(fillings)) {
  for (const units of [short, long]) {
    const text = filledText(filling, units);
    let state = stateWith();
    reportSteps(`paste ${units} ${filling}`, () => {
      state = apply(state, {type: 'draft-pasted', ...sanitizeWithCount(text)});
    });
    reportSteps(`key ${units} ${filling}`, () => {
      state = apply(state, {type: 'draft-edited', edit: {kind: 'insert', text: '가'}});
    });
  }
}
