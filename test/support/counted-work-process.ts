import {wrapDraft} from '../../src/domain/text/wrap-text.ts';
import {reportSteps} from './counted-work.ts';

const wrap = (units: number) => () => wrapDraft('가'.repeat(units), 78);

// Creates the tables that are created on first use.
wrap(5000)();
reportSteps('once', wrap(5000));
reportSteps('twice', wrap(10_000));
reportSteps('again', wrap(5000));
reportSteps('nothing', () => {});
reportSteps('foreign', () => Array.from({length: 1000}, (_, index) => index));
