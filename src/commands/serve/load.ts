/** The server of notes, loaded when it runs. */
export {openNotes} from './note-service.ts';
export {runServe} from './serve.ts';
export {requestLine} from './serve-log.ts';
export {serveWords} from './serve-words.ts';
