import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hasDesktop} from '../../../src/system/login/has-desktop.ts';

const kernelRelease = '6.8.0-generic';
const wsl = '5.15.153.1-microsoft-standard-WSL2';
const ssh = {SSH_CONNECTION: '10.0.0.1 50000 10.0.0.2 22'};

test('a desktop exists with a display, on macOS, Windows and WSL', () => {
  const surroundings = [
    {platform: 'linux', environment: {DISPLAY: ':0'}, kernelRelease},
    {platform: 'linux', environment: {WAYLAND_DISPLAY: 'wayland-0'}, kernelRelease},
    {platform: 'linux', environment: {}, kernelRelease: wsl},
    {platform: 'darwin', environment: {}, kernelRelease: '25.0.0'},
    {platform: 'win32', environment: {}, kernelRelease: '10.0.26100'},
  ] as const;
  for (const each of surroundings) {
    assert.equal(hasDesktop(each), true, JSON.stringify(each));
  }
});

test('no desktop exists on a headless Linux, or over SSH on any machine', () => {
  const surroundings = [
    {platform: 'linux', environment: {}, kernelRelease},
    {platform: 'linux', environment: {DISPLAY: '', WAYLAND_DISPLAY: ''}, kernelRelease},
    {platform: 'linux', environment: {DISPLAY: ':10', ...ssh}, kernelRelease},
    {platform: 'linux', environment: ssh, kernelRelease: wsl},
    {platform: 'darwin', environment: ssh, kernelRelease: '25.0.0'},
  ] as const;
  for (const each of surroundings) {
    assert.equal(hasDesktop(each), false, JSON.stringify(each));
  }
});
