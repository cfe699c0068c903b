import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {type ListItem, nameOf} from '../../domain/memo/kinds/list-of-items.ts';
import type {Ports} from '../ports/ports.ts';
import {
  type Acceptance,
  type Accepted,
  acceptMemo,
  type NewMemo,
  prepareMemo,
} from './accept-memo.ts';

/** The items of a list, of which only those are sent that were not sent under the key. */
export interface NewItems {
  readonly key: string;
  readonly items: readonly ListItem[];
  /** The content that sends some of the items, for example if they are not too many. */
  contentOf(items: readonly ListItem[]): Result<GivenContent>;
}

/** What a user or a script asks to send. */
export interface GivenMemo extends Omit<NewMemo, 'content'> {
  readonly content: GivenContent | NewItems;
}

/** Validates a note, or what is new of a list, and stores it as `acceptMemo` does. */
export function acceptGiven(
  ports: Pick<Ports, 'clock' | 'memos' | 'newId' | 'preferences'>,
  {content, ...given}: GivenMemo,
  acceptance: Acceptance = {},
): Result<Accepted> {
  const accept = (chosen: GivenContent, once: Acceptance['once']): Result<Accepted> => {
    const prepared = prepareMemo(ports, {...given, content: chosen});
    if (!prepared.ok) return prepared;
    return succeeded(acceptMemo(ports, prepared.value, {...acceptance, once}));
  };
  if ('kind' in content) return accept(content, acceptance.once);
  const {key, items, contentOf} = content;
  const byName = new Map(items.toReversed().map((item) => [nameOf(item), item] as const));
  const listed = [...new Set(items.map(nameOf))];
  for (;;) {
    const sent = ports.memos.unsentItems(key, listed);
    if (sent.length === 0) return succeeded({heldBack: 'nothing-new', memo: null});
    const chosen = contentOf(sent.flatMap((name) => byName.get(name) ?? []));
    if (!chosen.ok) return chosen;
    const once = {...acceptance.once, newItems: {key, sent, listed}};
    const accepted = accept(chosen.value, once);
    // Otherwise another process accepted some of them since they were read.
    if (!accepted.ok || accepted.value.heldBack !== 'nothing-new') return accepted;
  }
}
