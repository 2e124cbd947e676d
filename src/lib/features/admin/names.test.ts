import { describe, expect, it } from 'vitest';
import { loginFrom, loginProblem, slugFrom, slugProblem } from './names.ts';

describe('names for machines', () => {
  it('are guessed from names of people and places', () => {
    expect(loginFrom('Jörg von Müller')).toBe('joerg.mueller');
    expect(loginFrom('  Anna ')).toBe('anna');
    expect(loginFrom('Şeyma Özdemir-Groß')).toBe('seyma.oezdemir-gross');
    expect(slugFrom('Sächsische Schweiz-Osterzgebirge')).toBe('saechsische-schweiz-osterzgebirge');
  });

  it('are refused where the server would refuse them', () => {
    expect(loginProblem('anna', [])).toBeNull();
    expect(loginProblem('Anna', [])).not.toBeNull();
    expect(loginProblem('anna', ['anna'])).toBe('Diesen Anmeldenamen gibt es schon.');
    expect(slugProblem('vogtland', ['bautzen'])).toBeNull();
    expect(slugProblem('2vogtland', [])).not.toBeNull();
  });
});
