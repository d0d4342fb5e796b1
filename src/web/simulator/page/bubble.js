/** One message as it looks. */
import { fileAddress } from './api.js';
import { showPicture } from './dialogs.js';
import { make } from './dom.js';
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

/** *bold* and links; everything else stays text. A join link of ours opens as a new phone in this page. */
function marked(text, act) {
  return text.split(/(\*[^*\n]+\*|https?:\/\/[^\s<>"]+)/).map((part) => {
    if (/^\*[^*\n]+\*$/.test(part)) return make('strong', {}, part.slice(1, -1));
    if (!/^https?:\/\//.test(part) || !URL.canParse(part)) return part;
    const link = make('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part);
    const address = new URL(part);
    const code = address.origin === location.origin && address.searchParams.get('start');
    if (code) {
      link.onclick = (event) => {
        event.preventDefault();
        act.join(code);
      };
    }
    return link;
  });
}
