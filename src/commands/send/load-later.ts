/** What few runs of `send` need, loaded together. */
export {ringAfter} from './ring.ts';
export {sendLater} from './send-later.ts';
