/** One message as it looks. */
import { fileAddress } from './api.js';
import { showPicture } from './dialogs.js';
import { make } from './dom.js';
import { runs } from './stars.js';
import { word } from './store.js';

/** `act` takes what the person does with it: choose(message, choice), shareContact(), sendAgain(message), join(code). */
export function bubble(message, act) {
  if (message.restart) return make('li', { className: 'divider' }, word('restarted'));
  const mine = message.from === 'person';
  const item = make('li', { className: `message ${mine ? 'mine' : 'theirs'}` });
  const box = make('div', { className: 'bubble' });
  box.append(make('span', { className: 'unseen' }, word(mine ? 'said-you' : 'said-bot')));
  if (message.image) box.append(picture(message));
  if (message.document) box.append(documentLink(message.document));
  if (message.location) box.append(place(message.location));
  if (message.text) box.append(make('p', {}, ...marked(message.text, act)));
  box.append(foot(message, act));
  item.append(box);
  if (message.choices?.length) item.append(choices(message, act));
  if (message.askContact) item.append(contact(message, act));
  return item;
}

function picture(message) {
  const source = message.preview ?? fileAddress(message.image);
  const alt = word(message.from === 'person' ? 'photo-of-you' : 'picture');
  const button = make('button', { type: 'button', className: 'picture', 'aria-label': word('enlarge', { what: alt }) });
  button.append(make('img', { src: source, alt, loading: 'lazy' }));
  button.onclick = () => showPicture(source, alt);
  return button;
}

const documentLink = ({ ref, name }) =>
  make('a', { className: 'document', href: fileAddress(ref), download: name }, name);

const place = ({ latitude, longitude }) =>
  make('p', { className: 'place' }, word('place', { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) }));

function foot(message, act) {
  const parts = [];
  if (message.edited) parts.push(make('span', {}, word('edited')));
  if (message.failed) {
    const again = make('button', { type: 'button', className: 'again' }, word('send-again'));
    again.onclick = () => act.sendAgain(message);
    parts.push(make('span', { className: 'failed' }, message.failed), again);
  }
  parts.push(make('time', {}, clock.format(message.at)));
  return make('div', { className: 'foot' }, ...parts);
}

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

function choices(message, act) {
  const row = make('div', { className: 'choices', role: 'group', 'aria-label': word('choices') });
  for (const choice of message.choices) {
    const taken = message.chosen === choice.label;
    const button = make('button', { type: 'button', disabled: Boolean(message.chosen) }, choice.label);
    if (taken) button.className = 'taken';
    if (taken) button.prepend(make('span', { 'aria-hidden': 'true' }, '✓ '));
    button.onclick = () => act.choose(message, choice);
    row.append(button);
  }
  return row;
}

function contact(message, act) {
  const button = make('button', { type: 'button' }, message.askContact);
  button.onclick = () => act.shareContact();
  return make('div', { className: 'choices' }, button);
}

/** *bold* and links; everything else stays text. */
const marked = (text, act) =>
  runs(text).flatMap((run) => {
    const inside = run.text.split(/(https?:\/\/[^\s<>"]+)/).map((part) => (isLink(part) ? link(part, act) : part));
    return run.bold ? [make('strong', {}, ...inside)] : inside;
  });

const isLink = (part) => /^https?:\/\//.test(part) && URL.canParse(part);

/** A join link of ours opens as a new phone in this page. */
function link(address, act) {
  const anchor = make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address);
  const { origin, searchParams } = new URL(address);
  const code = origin === location.origin && searchParams.get('start');
  if (code) {
    anchor.onclick = (event) => {
      event.preventDefault();
      act.join(code);
    };
  }
  return anchor;
}
