/** The server of notes, loaded when it runs. */
export {openDaemonNotes} from './daemon-notes.ts';
export {runServe} from './serve.ts';
