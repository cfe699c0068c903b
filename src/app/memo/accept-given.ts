import {type Result, succeeded} from '../../domain/failure/result.ts';
import {type GivenContent, picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {Ports} from '../ports/ports.ts';
import {
  type Acceptance,
  type Accepted,
  acceptMemo,
  type NewMemo,
  prepareMemo,
} from './accept-memo.ts';
import {chooseItems, type GivenItems} from './given-items.ts';

/** What a user or a script asks to send. */
export interface GivenMemo extends Omit<NewMemo, 'content'> {
  readonly content: GivenContent | GivenItems;
}

/** Validates a note, or the items of a list, and stores it as `acceptMemo` does. */
export function acceptGiven(
  ports: Pick<Ports, 'clock' | 'memos' | 'newId' | 'preferences'>,
  {content, ...given}: GivenMemo,
  acceptance: Acceptance = {},
): Result<Accepted> {
  const accept = (chosen: GivenContent, once: Acceptance['once']): Result<Accepted> => {
    const prepared = prepareMemo(ports, {...given, content: chosen});
    if (!prepared.ok) return prepared;
    // Items that are not sent may have pictures too.
    const shown = new Set(picturesOf(prepared.value.content).map(({hash}) => hash));
    const {files = []} = 'kind' in content ? given : content;
    const needed = files.filter(({picture}) => shown.has(picture.hash));
    return succeeded(acceptMemo(ports, prepared.value, {...acceptance, once, files: needed}));
  };
  if ('kind' in content) return accept(content, acceptance.once);
  for (;;) {
    const {items, once} = chooseItems(ports, content);
    if (items.length === 0) return succeeded({heldBack: 'nothing-new', memo: null});
    const chosen = content.contentOf(items);
    if (!chosen.ok) return chosen;
    const accepted = accept(chosen.value, {...acceptance.once, ...once});
    // Otherwise another process accepted some of them since they were chosen.
    if (!accepted.ok || accepted.value.heldBack !== 'nothing-new') return accepted;
  }
}
