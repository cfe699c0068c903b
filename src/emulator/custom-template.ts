import type {MemoButton, MemoLink} from './room/link.ts';

/** A template as made in the console. In every text, `${name}` is the argument of that name. */
export interface CustomTemplate {
  readonly title?: string;
  readonly description?: string;
  readonly imageUrl?: string;
  /** What a tap on the card opens. */
  readonly link?: MemoLink;
  readonly buttons?: readonly MemoButton[];
}
