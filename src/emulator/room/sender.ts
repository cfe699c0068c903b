import type {RegisteredApp} from '../registered-app.ts';

/**
 * The app that sent the memos: its name is shown below them, and only its domains can be opened.
 */
export type Sender = Pick<RegisteredApp, 'name' | 'webDomains'>;
