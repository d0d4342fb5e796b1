/** The first screen: what this is in two sentences, and six ways to begin with one tap. */
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
  const one = (roles) => {
    const fitting = people.filter((person) => roles.split('|').some((role) => is(role)(person)));
    return fitting.find(({ area }) => area === kader?.area) ?? fitting[0];
  };
  const phone = { name: '', short: '+' };
  return [
    begins('report', kader, begin),
    begins('recap', one(word('role-head')), begin),
    begins('notice', one(word('role-camat')), begin),
    begins('dashboard', one(word('role-camat')), begin),
    begins('meeting', one(word('role-secretariat')), begin),
    start(phone, word('start-join'), word('start-join-how'), () => begin.join()),
  ].filter(Boolean);
}

const begins = (what, person, begin) =>
  person &&
  start(person, word(`start-${what}`, person), word(`start-${what}-how`), () =>
    begin.say(person.id, word(`word-${what}`)),
  );

function start(person, title, how, action) {
  const button = make('button', { type: 'button' }, avatar(person));
  button.append(make('span', { className: 'who' }, make('strong', {}, title), make('span', {}, how)));
  button.onclick = action;
  return button;
}
