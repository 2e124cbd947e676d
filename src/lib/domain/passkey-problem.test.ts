import { expect, it } from 'vitest';
import { passkeyProblem } from './passkey-problem.ts';

it('tells what a browser means by refusing a passkey', () => {
  const codeOf = (name: string) => passkeyProblem(new DOMException('', name)).code;
  expect(codeOf('NotAllowedError')).toBe('passkey-cancelled');
  expect(codeOf('InvalidStateError')).toBe('passkey-there');
  expect(codeOf('NotSupportedError')).toBe('passkey-unsupported');
  expect(codeOf('DataError')).toBe('unexpected');
  expect(passkeyProblem('odd').code).toBe('unexpected');
});
