import {release} from 'node:os';

export type DesktopFacts = {
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  kernelRelease: string;
};

/**
 * Whether a browser started here could show a window to the user at the keyboard.
 *
 * Over SSH it would open on the remote machine, if at all; on Linux without a display nothing opens
 * and no error occurs. WSL has no display and opens the Windows browser.
 */
export function hasDesktop({platform, environment, kernelRelease}: DesktopFacts): boolean {
  if (isSet(environment['SSH_CONNECTION'])) {
    return false;
  }
  if (platform !== 'linux' || /microsoft/i.test(kernelRelease)) {
    return true;
  }
  return isSet(environment['DISPLAY']) || isSet(environment['WAYLAND_DISPLAY']);
}

/** The machine that this process runs on. */
export function currentDesktopFacts(): DesktopFacts {
  return {platform: process.platform, environment: process.env, kernelRelease: release()};
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
