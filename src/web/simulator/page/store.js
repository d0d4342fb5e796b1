/** What the page knows: words, people, chats. What should outlive a reload is in localStorage; the chats themselves are the server's. */
import * as api from './api.js';

const saved = (key, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(`kabar.${key}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
};
export const save = (key, value) => localStorage.setItem(`kabar.${key}`, JSON.stringify(value));

export const store = {
  words: {},
  /** By chat: { id, name, role, area, posyandu, tone }. */
  people: new Map(),
  /** Phones that never joined, made in this browser: [{ id, number }]. */
  phones: saved('phones', []),
  /** Chats that are shown, left to right. */
  open: saved('open', []),
  unread: new Set(saved('unread', [])),
  /** By chat: the newest message of ours that was on the screen. */
  seen: saved('seen', {}),
  /** By chat: { rev, messages: Map by id, waiting, restarted }. */
  chats: new Map(),
  boot: undefined,
};

/** A text of ours with what belongs in it. */
export const word = (id, args = {}) =>
  (store.words[id] ?? id).replace(/\{(\w+)\}/g, (whole, name) => args[name] ?? whole);

export function chatOf(id) {
  if (!store.chats.has(id)) store.chats.set(id, { rev: 0, messages: new Map(), waiting: 0 });
  return store.chats.get(id);
}

/** Brings a chat up to date with the server. */
export async function refresh(id) {
  const chat = chatOf(id);
  const { rev, messages } = await api.chatSince(id, chat.rev);
  for (const message of messages) {
    if (message.removed) chat.messages.delete(message.id);
    else chat.messages.set(message.id, message);
  }
  chat.rev = Math.max(chat.rev, rev);
  const newest = messages.findLast(({ from }) => from === 'bot');
  if (newest) store.seen[id] = newest.id;
  save('seen', store.seen);
}

/** The server started anew and has forgotten the chats. What is on the screen stays, above a line. */
export function forget() {
  for (const chat of store.chats.values()) {
    chat.rev = 0;
    if (chat.messages.size > 0)
      chat.messages.set(`restart-${store.boot}`, { id: `restart-${store.boot}`, restart: true });
  }
}

export function newPhone() {
  const number = Math.max(0, ...store.phones.map((phone) => phone.number)) + 1;
  const chat = { id: `new${number}-${randomId(6)}`, number };
  store.phones.push(chat);
  save('phones', store.phones);
  return chat.id;
}

/** Name, role and place as shown for a chat. */
export function personOf(id) {
  const phone = store.phones.find((one) => one.id === id);
  if (phone)
    return {
      id,
      name: word('phone-name', { number: phone.number }),
      short: String(phone.number),
      role: '',
      area: '',
      posyandu: '',
    };
  return store.people.get(id) ?? { id, name: id, role: '', area: '', posyandu: '' };
}

export const placeOf = ({ posyandu, area }) => [posyandu, area].filter(Boolean).join(' · ');

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
export const randomId = (length) =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte & 31]).join('');
