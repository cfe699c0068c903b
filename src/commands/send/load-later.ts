/** What few runs of `send` need, and the command about friends, loaded together. */
export {deliverReminders} from '../../app/reminder/deliver-reminders.ts';
export {runFriends} from './friends.ts';
export {ringAfter} from './ring.ts';
export {sendLater} from './send-later.ts';
export {sendToChosen} from './send-to-friends.ts';
