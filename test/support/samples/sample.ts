import type {State} from '../../../src/app/state/state.ts';
import type {FieldName} from '../../../src/ui/base/private-fields.ts';
import type {Material} from './material.ts';

/** A screen of the program, by a name, to be drawn from any material. */
export interface Sample {
  readonly name: string;
  /** What it shows, as a list of the samples says it. */
  readonly about: string;
  readonly state: (material: Material) => State;
  /** What is typed in the fields of the first run and the login. */
  readonly typed?: Readonly<Partial<Record<FieldName, string>>>;
}
