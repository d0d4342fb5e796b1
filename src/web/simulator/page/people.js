/** The list of people: search, and who has something unread. */
import { avatar, make } from './dom.js';
import { personOf, placeOf, store, word } from './store.js';

/** Long lists are slow on old phones, and nobody scrolls through a thousand names. */
const most = 60;

export function showPeople(openChat) {
  const list = document.getElementById('list');
  const words = document.getElementById('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const everybody = [...store.phones.map(({ id }) => personOf(id)).reverse(), ...store.people.values()];
  const found = everybody.filter((person) => words.every((one) => searched(person).includes(one)));
  const first = (person) => (store.unread.has(person.id) ? 0 : 1);
  const shown = found.sort((a, b) => first(a) - first(b)).slice(0, most);
  list.replaceChildren(...shown.map((person) => row(person, openChat)));
  const more = document.getElementById('more');
  if (found.length === 0) more.textContent = word('nobody');
  else more.textContent = found.length > most ? word('more', { count: found.length - most }) : '';
}

const searched = ({ name, role, area, posyandu }) => `${name} ${role} ${area} ${posyandu}`.toLowerCase();

function row(person, openChat) {
  const open = store.open.includes(person.id);
  const unread = store.unread.has(person.id);
  const button = make('button', {
    type: 'button',
    className: unread ? 'unread' : '',
    'aria-current': open ? 'true' : undefined,
  });
  const who = make(
    'span',
    { className: 'who' },
    make('strong', {}, person.name),
    make('span', {}, placeOf(person) || word('not-joined')),
  );
  button.append(avatar(person), who);
  if (person.role) button.append(make('span', { className: 'badge', 'data-tone': person.tone }, person.role));
  if (unread) button.append(make('i', { className: 'dot', role: 'img', 'aria-label': word('unread') }));
  button.onclick = () => openChat(person.id);
  return make('li', {}, button);
}
