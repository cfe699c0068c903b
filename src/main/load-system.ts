/** System parts that few commands need, mostly to start other programs, loaded together. */
export {fetchPicture} from '../kakao/http/fetch-picture.ts';
export {listenForCallback} from '../system/login/callback-listener.ts';
export {openBrowser} from '../system/login/open-browser.ts';
export {pipeRefreshToken} from '../system/login/pipe-refresh-token.ts';
export {canRun} from '../system/process/can-run.ts';
export {createClipboard} from '../system/process/clipboard.ts';
export {editExternally} from '../system/process/external-editor.ts';
export {listLeftTexts} from '../system/process/left-texts.ts';
export {openPager} from '../system/process/pager.ts';
export {checkPicture, readPicture} from '../system/process/read-picture.ts';
export {readTextFile} from '../system/process/read-text-file.ts';
export {createCommandRunner} from '../system/process/run-command.ts';
export {runForeground} from '../system/process/run-foreground.ts';
export {absolutePath, listFolder} from '../system/process/typed-paths.ts';
export {drawThumbnail} from '../system/thumbnail/draw-thumbnail.ts';
export {openDebugLog} from './debug-log.ts';
export {openProfiles} from './open-profiles.ts';
export {openUserService} from './open-user-service.ts';
