/**
 * Address for the phone's own map app. It is a scheme of the device, no web page: nothing is sent
 * before the person taps it, and then the app gets the place and nothing else.
 */
export function mapLink(where: string, platform: string): string {
  const query = encodeURIComponent(where);
  return /iPhone|iPad|Mac/.test(platform) ? `maps://?q=${query}` : `geo:0,0?q=${query}`;
}
