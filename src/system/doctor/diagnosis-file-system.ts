import {statfsSync} from 'node:fs';

/**
 * The types of network file systems that statfs(2) reports on Linux, from the kernel's
 * linux/magic.h and the sources of each. 9p also holds the Windows drives of WSL and the shared
 * folders of virtual machines. FUSE is missing: it is as often on a local disk.
 */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB 2 and 3
  0xff534d42, // CIFS
  0x01021997, // 9p
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x73757245, // Coda
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x564c, // NCP
  0x786f4256, // VirtualBox
  0xbacbacbc, // VMware
]);

/** Whether a type of file system is one on another machine. Node.js may report it as negative. */
export function isNetworkType(type: number): boolean {
  return networkTypes.has(type >>> 0);
}

/** Whether the folder is known to be on a network file system; only Linux has one list of types. */
export function isOnNetwork(folder: string, platform: NodeJS.Platform = process.platform): boolean {
  if (platform !== 'linux') return false;
  try {
    return isNetworkType(statfsSync(folder).type);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return false;
  }
}
