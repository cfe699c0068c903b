import {cardSamples} from './card-samples.ts';
import {chatSamples} from './chat-samples.ts';
import {composeSamples} from './compose-samples.ts';
import {formSamples} from './form-samples.ts';
import {friendSamples} from './friend-samples.ts';
import {listSamples} from './list-samples.ts';
import {loginSamples} from './login-samples.ts';
import {mainSamples} from './main-samples.ts';
import {memoSamples} from './memo-samples.ts';
import {questionSamples} from './question-samples.ts';
import type {Sample} from './sample.ts';
import {setupSamples} from './setup-samples.ts';
import {tokenSamples} from './token-samples.ts';

/** A sample of every screen and page of the program, each with a unique name. */
export const catalogue: readonly Sample[] = [
  ...mainSamples,
  ...chatSamples,
  ...cardSamples,
  ...composeSamples,
  ...memoSamples,
  ...listSamples,
  ...formSamples,
  ...friendSamples,
  ...questionSamples,
  ...tokenSamples,
  ...loginSamples,
  ...setupSamples,
];
