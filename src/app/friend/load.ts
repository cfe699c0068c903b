export {qrModules} from '../../domain/text/qr-code.ts';
export {friendLoginAddress} from './invite-friend.ts';
export {listFriends} from './list-friends.ts';
export {sendToFriends} from './send-to-friends.ts';
