/** The command about friends, and what `send` needs for one, loaded together. */
export {runFriends} from './friends.ts';
export {sendToChosen} from './send-to-friends.ts';
