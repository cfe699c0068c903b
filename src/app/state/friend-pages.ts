import type {Draft} from '../../domain/draft/draft.ts';
import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Friend, KnownFriend} from '../../domain/friend/friend.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import type {Form} from './form.ts';

/** The list of friends, from which the receivers of the memo being written are chosen. */
export interface FriendsPage {
  readonly kind: 'friends';
  /** What the names are searched for. */
  readonly field: Draft;
  readonly list: FriendListState;
  /** The friends that match the field, in Kakao's order. */
  readonly found: readonly Friend[];
  readonly selectedId: string | null;
  /** The friends that are marked, in the order of marking. */
  readonly marked: readonly Friend[];
}

export type FriendListState =
  | {readonly kind: 'reading'}
  | {
      readonly kind: 'read';
      readonly friends: readonly Friend[];
      readonly known: readonly KnownFriend[];
    }
  | {readonly kind: 'failed'; readonly failure: Failure};

/** Where a friend logs in to the app once. */
export interface FriendLogin {
  readonly address: string;
  /** The modules of the QR code by rows, without a margin; true is dark. */
  readonly code: readonly (readonly boolean[])[];
}

/** A memo to friends that a person has to confirm. */
export interface FriendMemo {
  readonly content: GivenContent;
  /** The friends of the mark that was shown. */
  readonly friends: readonly Friend[];
  /** The draft once it is stored. */
  readonly writing: WrittenText;
  readonly sourceId: string | null;
  readonly files?: readonly PictureFile[];
  /** The text in the box, and the form on screen, that it was made of. */
  readonly shown: {readonly text: string; readonly form: Form | null};
}
