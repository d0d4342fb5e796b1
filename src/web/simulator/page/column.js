/** One chat: its person, its messages, and the place to write. */
import { dialogAddress } from './api.js';
import { bubble } from './bubble.js';
import { composer } from './composer.js';
import { avatar, icon, make } from './dom.js';
import { chatOf, personOf, placeOf, store, word } from './store.js';

/** `act`: as in bubble.js, and say(text), close(), photo(file), place(). Returns { element, show(), focus() }. */
export function column(id, act) {
  const person = personOf(id);
  const parts = {
    log: openLog(person),
    band: make('p', { className: 'band', hidden: true }, make('span', {}, word('practice-band')), stopPractice(act)),
    dots: typingDots(),
    hint: make('li', { className: 'empty' }, word('empty', { name: person.name })),
    write: composer(person, act),
  };
  const element = make('section', { className: 'column', 'aria-label': person.name });
  element.append(head(id, person, act), parts.band, parts.log, parts.write.element);
  const shown = new Map();
  return { element, show: () => show(chatOf(id), parts, shown, act), focus: parts.write.focus };
}

function openLog(person) {
  const log = make('ol', {
    className: 'log',
    role: 'log',
    'aria-label': word('log', { name: person.name }),
    tabIndex: 0,
  });
  // A picture grows when it has come; what was at the end stays at the end.
  log.addEventListener(
    'load',
    () => {
      log.scrollTop = log.scrollHeight;
    },
    { capture: true },
  );
  return log;
}

function typingDots() {
  const dots = '...'.split('').map(() => make('i'));
  const bubble = make('div', { className: 'bubble', role: 'status', 'aria-label': word('typing') }, ...dots);
  return make('li', { className: 'message theirs typing', hidden: true }, bubble);
}

/** Draws what has changed since the last time. `shown`: the messages as they were drawn, by id. */
function show(chat, { log, band, dots, hint, write }, shown, act) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const before = shown.size;
  for (const message of chat.messages.values()) place(log, shown, message, act);
  for (const [key, { element: old }] of shown) {
    if (chat.messages.has(key)) continue;
    old.remove();
    shown.delete(key);
  }
  dots.hidden = chat.waiting === 0;
  log.append(dots);
  if (shown.size === 0) log.prepend(hint);
  else hint.remove();
  band.hidden = !inPractice(chat);
  write.practice(!band.hidden);
  if (atEnd || before === 0 || chat.waiting > 0) log.scrollTop = log.scrollHeight;
}

/** Shows a message that is new and draws anew one that has changed. */
function place(log, shown, message, act) {
  const state = JSON.stringify(message);
  const old = shown.get(message.id);
  if (old?.state === state) return;
  const element = bubble(message, act);
  if (old) old.element.replaceWith(element);
  else log.append(element);
  shown.set(message.id, { element, state });
}

function head(id, person, act) {
  const close = make('button', {
    type: 'button',
    className: 'icon close',
    'aria-label': word('close-chat', { name: person.name }),
  });
  close.append(icon('back'), icon('close'));
  close.onclick = () => act.close();
  const save = make('a', {
    className: 'icon',
    href: dialogAddress(id),
    download: `${id}.yaml`,
    title: word('save-dialog'),
  });
  save.append(icon('save'), make('span', { className: 'unseen' }, word('save-dialog')));
  const name = make(
    'div',
    { className: 'who' },
    make('h2', {}, person.name),
    make('span', {}, [person.role, placeOf(person)].filter(Boolean).join(' · ')),
  );
  return make('header', {}, close, avatar(person), name, save);
}

function stopPractice(act) {
  const button = make('button', { type: 'button' }, word('practice-stop'));
  button.onclick = () => act.say(word('word-practice'));
  return button;
}

/** The newest message of ours tells: in practice each begins with the same mark. */
function inPractice(chat) {
  const newest = [...chat.messages.values()].findLast(({ from }) => from === 'bot');
  const mark = store.words['practice-mark'];
  return Boolean(mark && newest?.text.startsWith(mark));
}
