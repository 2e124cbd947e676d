const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'edge'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(?:OPR|OPT)\//, 'opera'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox'],
  [/\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//, 'chrome'],
  [/\bVersion\/.*\bSafari\//, 'safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'ios'],
  [/\bWindows\b/, 'windows'],
  [/\bMacintosh\b/, 'macos'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bLinux\b/, 'linux'],
];

/** `chrome/android` of a user agent: enough to know one's own device by, and no more is kept. */
export function deviceName(userAgent: string | undefined): string {
  const text = userAgent ?? '';
  const first = (names: readonly [RegExp, string][]): string =>
    names.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
  return `${first(BROWSERS)}/${first(SYSTEMS)}`;
}
