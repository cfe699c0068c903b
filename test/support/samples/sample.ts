import type {State} from '../../../src/app/state/state.ts';
import type {FieldName} from '../../../src/ui/base/private-fields.ts';
import type {Material} from './material.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A named screen of the program that can be drawn from any material. */
export interface Sample {
  readonly name: string;
  /** The description of the screen in the list of samples. */
  readonly about: string;
  readonly state: (material: Material) => State;
  /** The sizes of its golden frames, if it is about other ones than most. */
  readonly sizes?: readonly Size[];
  /** Texts in the fields of the first run and the login. */
  readonly typed?: Readonly<Partial<Record<FieldName, string>>>;
}
