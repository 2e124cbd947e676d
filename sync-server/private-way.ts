/** Names of this machine, as URL writes them. */
const OWN = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether what is sent to an address is encrypted, or never leaves this machine. */
export function isPrivateWay(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || OWN.test(url.hostname));
}
