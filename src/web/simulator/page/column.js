/** One chat: who it is, what was said, and where to write. */
import { dialogAddress } from './api.js';
import { bubble } from './bubble.js';
import { composer } from './composer.js';
import { avatar, icon, make } from './dom.js';
import { chatOf, personOf, placeOf, store, word } from './store.js';

/** `act`: as in bubble.js, and say(text), close(), photo(file), place(). Returns { element, show(), focus() }. */
export function column(id, act) {
  const person = personOf(id);
  const log = make('ol', {
    className: 'log',
    role: 'log',
    'aria-label': word('log', { name: person.name }),
    tabIndex: 0,
  });
  const band = make('p', { className: 'band', hidden: true });
  const dots = make('li', { className: 'message theirs typing', hidden: true });
  dots.append(
    make(
      'div',
      { className: 'bubble', role: 'status', 'aria-label': word('typing') },
      ...'...'.split('').map(() => make('i')),
    ),
  );
  const write = composer(person, act);
  const element = make('section', { className: 'column', 'aria-label': person.name });
  element.append(head(id, person, act), band, log, write.element);
  band.append(make('span', {}, word('practice-band')), stopPractice(act));

  const shown = new Map();
  const show = () => {
    const chat = chatOf(id);
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
  };
  const hint = make('li', { className: 'empty' }, word('empty', { name: person.name }));
  // A picture grows when it has come; what was at the end stays at the end.
  log.addEventListener(
    'load',
    () => {
      log.scrollTop = log.scrollHeight;
    },
    { capture: true },
  );
  return { element, show, focus: write.focus };
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
