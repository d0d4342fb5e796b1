/** The list of people: a search, and a mark where something is unread. */
import { avatar, make } from './dom.js';
import { personOf, placeOf, store, word } from './store.js';

/** Long lists are slow on old phones, and nobody scrolls through a thousand names. */
const most = 80;

/** The role that the list is narrowed to. */
let only = '';

export function showPeople(openChat) {
  const list = document.getElementById('list');
  const words = document.getElementById('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const everybody = [...store.phones.map(({ id }) => personOf(id)).reverse(), ...store.people.values()];
  const found = everybody.filter(
    (person) => (!only || person.role === only) && words.every((one) => searched(person).includes(one)),
  );
  const first = (person) => (store.unread.has(person.id) ? 0 : 1);
  const shown = found.sort((a, b) => first(a) - first(b)).slice(0, most);
  list.replaceChildren(...shown.map((person) => row(person, openChat)));
  const more = document.getElementById('more');
  if (found.length === 0) more.textContent = word('nobody');
  else more.textContent = found.length > most ? word('more', { count: found.length - most }) : '';
}

/** One button a role, in the order in which they first come. */
export function showRoles(openChat) {
  const roles = new Map([...store.people.values()].map(({ role, tone }) => [role, tone]));
  const buttons = [...roles].map(([role, tone]) => {
    const button = make('button', { type: 'button', 'data-tone': tone, 'aria-pressed': 'false' }, role);
    button.onclick = () => {
      only = only === role ? '' : role;
      for (const one of buttons) one.setAttribute('aria-pressed', String(only !== '' && one === button));
      showPeople(openChat);
    };
    return button;
  });
  document.getElementById('roles').replaceChildren(...buttons);
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
  const place = make('span', {}, placeOf(person) || word('not-joined'));
  const badge = person.role && make('span', { className: 'badge', 'data-tone': person.tone }, person.role);
  const line = make('span', { className: 'line' }, place, badge);
  button.append(avatar(person), make('span', { className: 'who' }, make('strong', {}, person.name), line));
  if (unread) button.append(make('i', { className: 'dot', role: 'img', 'aria-label': word('unread') }));
  button.onclick = () => openChat(person.id);
  return make('li', {}, button);
}
