/** Begins the page and holds its parts together. */
import * as api from './api.js';
import { column } from './column.js';
import { askPhone, askPlace } from './dialogs.js';
import { showPeople, showRoles } from './people.js';
import { chatOf, forget, newPhone, randomId, refresh, save, store, word } from './store.js';
import { showWelcome } from './welcome.js';

const narrow = matchMedia('(max-width: 719px)');
const columns = new Map();
const byId = (id) => document.getElementById(id);

/** How many chats fit side by side. */
const room = () => (narrow.matches ? 1 : Math.max(1, Math.min(4, Math.floor((innerWidth - 300) / 310))));

function layOut() {
  while (store.open.length > room()) store.open.shift();
  save('open', store.open);
  for (const [id, { element }] of columns) {
    if (store.open.includes(id)) continue;
    element.remove();
    columns.delete(id);
  }
  for (const id of store.open) {
    if (columns.has(id)) continue;
    columns.set(id, column(id, actions(id)));
    byId('columns').append(columns.get(id).element);
  }
  document.body.classList.toggle('chatting', store.open.length > 0);
  byId('welcome').hidden = store.open.length > 0;
  for (const id of store.open) columns.get(id).show();
  showPeople(openChat);
}

async function openChat(id) {
  if (!store.open.includes(id)) {
    // On a full desk the chat that has been open longest makes room.
    store.open = [...store.open.slice(Math.max(0, store.open.length - room() + 1)), id];
    if (narrow.matches) history.pushState({ chat: id }, '');
  }
  markRead(id);
  layOut();
  // On a phone the keyboard would cover half of the chat before it was read.
  if (!narrow.matches) columns.get(id).focus();
  await refresh(id).catch(() => {});
  columns.get(id)?.show();
}

function closeChat(id) {
  store.open = store.open.filter((one) => one !== id);
  layOut();
}

const markRead = (id) => store.unread.delete(id) && save('unread', [...store.unread]);

function actions(id) {
  const say = (text) => deliver(id, { text });
  return {
    say,
    close: () => (narrow.matches && history.state?.chat ? history.back() : closeChat(id)),
    choose: (message, { label, value }) => deliver(id, { text: label, tap: { data: value, message: message.id } }),
    photo: (file) => sendPhoto(id, file),
    sendAgain: (message) => deliver(id, message.body, message),
    join,
    place: async () => {
      const location = await askPlace();
      if (location) await deliver(id, { location });
    },
    shareContact: async () => {
      const phone = await askPhone();
      if (phone) await deliver(id, { contact: { phone } });
    },
  };
}

/** Sends, showing at once what was said. Our own id makes a second try harmless. */
async function deliver(id, body, again) {
  const chat = chatOf(id);
  const own = again?.id ?? `c${randomId(12)}`;
  const { preview, ...sent } = body;
  const text = body.text ?? body.contact?.phone ?? '';
  chat.messages.set(own, {
    id: own,
    from: 'person',
    at: Date.now(),
    text,
    location: body.location,
    image: preview,
    preview,
  });
  chat.waiting += 1;
  columns.get(id)?.show();
  try {
    const tapped = sent.tap ? { ...sent, text: undefined } : sent;
    await api.post({ from: id, id: own, ...tapped });
    await refresh(id);
  } catch (error) {
    const failed = error.status ? error.message : word('not-sent');
    chat.messages.set(own, { ...chat.messages.get(own), failed, body });
  } finally {
    chat.waiting -= 1;
    columns.get(id)?.show();
  }
}

async function sendPhoto(id, file) {
  const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined;
  const photo = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(file);
  });
  await deliver(id, { photo, name: file.name, preview });
}

/** A new phone that opens the chat with an invitation: the given code, or a fresh one where the server hands them out. */
async function join(given) {
  const code = given ?? (await api.invitation().catch(() => undefined))?.code;
  const id = newPhone();
  listenAgain();
  await openChat(id);
  await deliver(id, { text: code ? `/start ${code}` : word('word-join') });
}

let listenAgain = () => {};

async function onChange({ chat, id, from }) {
  if (store.open.includes(chat)) {
    await refresh(chat).catch(() => {});
    columns.get(chat)?.show();
  } else if (from === 'bot' && store.seen[chat] !== id) {
    store.unread.add(chat);
    save('unread', [...store.unread]);
    showPeople(openChat);
  }
}

async function onBoot({ boot, unanswered }) {
  byId('lost').hidden = true;
  const anew = store.boot && store.boot !== boot;
  store.boot = boot;
  if (anew) forget();
  for (const chat of store.open) await onChange({ chat });
  for (const { chat, id } of unanswered) await onChange({ chat, id, from: 'bot' });
}

async function begin() {
  store.words = await api.words();
  await api.untilReady((step) => {
    byId('step').textContent = store.words[`step-${step}`] ?? word('step-start');
  });
  const people = await api.people();
  const roles = [...new Set(people.map(({ role }) => role))];
  store.people = new Map(people.map((one) => [one.id, { ...one, tone: String(roles.indexOf(one.role) % 8) }]));
  store.open = store.open.filter((id) => store.people.has(id) || store.phones.some((phone) => phone.id === id));
  byId('start').remove();
  byId('app').hidden = false;
  showWelcome({ join: () => join(), say: (id, text) => openChat(id).then(() => deliver(id, { text })) });
  showRoles(openChat);
  wire();
  layOut();
  listenAgain = await api.listen(() => store.phones.map(({ id }) => id), {
    onChange,
    onBoot,
    onLost: () => {
      byId('lost').hidden = false;
    },
  });
  const code = new URLSearchParams(location.search).get('start');
  if (code) {
    history.replaceState(null, '', location.pathname);
    await join(code);
  }
}

function wire() {
  byId('search').oninput = () => showPeople(openChat);
  byId('new-phone').onclick = async () => {
    const id = newPhone();
    listenAgain();
    await openChat(id);
  };
  addEventListener('resize', layOut);
  addEventListener('popstate', () => {
    if (narrow.matches) store.open = history.state?.chat ? [history.state.chat] : [];
    layOut();
  });
}

begin().catch((error) => {
  byId('step').textContent = error.message;
});
