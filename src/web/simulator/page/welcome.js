/** The first screen: what this is in two sentences, and three ways to begin with one tap. */
import { avatar, make } from './dom.js';
import { store, word } from './store.js';

/** `begin`: say(chat, text), join(). */
export function showWelcome(begin) {
  for (const id of ['welcome', 'welcome-small']) {
    document
      .getElementById(id)
      .replaceChildren(
        make('h1', {}, word('welcome-title')),
        make('p', {}, `${word('welcome-1')} ${word('welcome-2')}`),
        make('div', { className: 'starts' }, ...starts(begin)),
      );
  }
}

function starts(begin) {
  const people = [...store.people.values()];
  const is = (role) => (person) => person.role.toLowerCase().includes(role);
  const kader = people.find((person) => is(word('role-kader'))(person) && person.posyandu);
  // Of the same kelurahan, so that she sees what the kader has just filed.
  const heads = people.filter((person) =>
    word('role-head')
      .split('|')
      .some((role) => is(role)(person)),
  );
  const head = heads.find(({ area }) => area === kader?.area) ?? heads[0];
  const phone = { name: '', short: '+' };
  return [
    kader &&
      start(kader, word('start-report', kader), word('start-report-how'), () =>
        begin.say(kader.id, word('word-report')),
      ),
    head &&
      start(head, word('start-recap', head), word('start-recap-how'), () => begin.say(head.id, word('word-recap'))),
    start(phone, word('start-join'), word('start-join-how'), () => begin.join()),
  ].filter(Boolean);
}

function start(person, title, how, action) {
  const button = make('button', { type: 'button' }, avatar(person));
  button.append(make('span', { className: 'who' }, make('strong', {}, title), make('span', {}, how)));
  button.onclick = action;
  return button;
}
