import { fold } from '../fold.ts';
import { check, type Reading, sure, unread } from './reading.ts';

/** Minutes from `0:45`, `1,5 h`, `1 h`, `90`, `90 min`, `1h30`. A bare number up to 8 may be hours. */
export function readDuration(text: string): Reading<number> {
  const folded = fold(text)
    .trim()
    .replace(/^ca\.?\s*/, '');
  const clock = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?\s*(?:h|std\.?|stunden?|uhr)?$/.exec(folded);
  if (clock) return minutes(Number(clock[1]) * 60 + Number(clock[2]));
  const mixed = /^(\d{1,2})\s*(?:h|std\.?|stunden?)\s*(\d{1,2})\s*(?:m|min\.?|minuten)?$/.exec(
    folded,
  );
  if (mixed) return minutes(Number(mixed[1]) * 60 + Number(mixed[2]));
  const plain = /^(\d+(?:[.,]\d+)?|½)\s*([a-z]*)\.?$/.exec(folded.replace('1⁄2', '½'));
  if (!plain) return unread('duration-invalid');
  const amount = plain[1] === '½' ? 0.5 : Number((plain[1] ?? '').replace(',', '.'));
  const unit = plain[2] ?? '';
  if (/^(h|std|stunden?)$/.test(unit)) return minutes(amount * 60);
  if (/^(m|min|minuten?)$/.test(unit)) return minutes(amount);
  if (unit !== '') return unread('duration-invalid');
  if (amount > 8) return minutes(amount);
  const guess = minutes(amount * 60);
  return guess.ok && amount > 0 ? check(guess.value) : guess;
}

function minutes(amount: number): Reading<number> {
  const whole = Math.round(amount);
  return whole >= 0 && whole <= 1440 ? sure(whole) : unread('duration-invalid');
}
