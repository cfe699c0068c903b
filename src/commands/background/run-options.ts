import type {MessageOptions} from '../shared/message-form.ts';

export interface RunOptions
  extends Pick<MessageOptions, 'link' | 'mobileLink' | 'button' | 'image'> {
  readonly title?: string;
  readonly card?: boolean;
  readonly lines?: number;
  readonly onFailureOnly?: boolean;
  /** Whether a reminder follows the memo about a failed command. */
  readonly ringOnFailure?: boolean;
}
