import { describe, expect, it } from 'vitest';
import { hashOf, type Route, routeOf } from '../../src/ui/route';

describe('routes', () => {
  it.each<Route>([
    { view: 'home' },
    { view: 'agenda' },
    { view: 'person', id: '0b9f/…?#' },
    { view: 'person', id: '0b9f', snooze: 'date:0b9f/7 1' },
    { view: 'person', id: '0b9f', plan: 'dana call some/day #1' },
    { view: 'person', id: '0b9f/…', brief: true },
    { view: 'add', name: 'Zoë / Åsa' },
    { view: 'add', name: '' },
    { view: 'changes' },
    { view: 'plans' },
    { view: 'rhythms' },
    { view: 'settings' },
    { view: 'health' },
  ])('lead there and back: %j', (route) => {
    expect(routeOf(hashOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/person/', '#/nowhere', '#/person/%'])('go home from %j', (hash) => {
    expect(routeOf(hash)).toEqual({ view: 'home' });
  });
});
