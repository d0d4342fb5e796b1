/** Where a person writes: text, photo, place, and the words that are used most. */
import { icon, make } from './dom.js';
import { word } from './store.js';

export function composer(person, act) {
  const box = make('textarea', {
    rows: 1,
    placeholder: word('write'),
    'aria-label': word('write-as', { name: person.name }),
    enterKeyHint: 'send',
    maxLength: 4096,
  });
  const send = make('button', { type: 'submit', className: 'send', 'aria-label': word('send') }, icon('send'));
  const form = make(
    'form',
    { className: 'write' },
    photoButton(act),
    tool('place', word('send-place'), () => act.place()),
    box,
    send,
  );
  const submit = () => {
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    fit(box);
    act.say(text);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    submit();
  };
  box.oninput = () => fit(box);
  box.onkeydown = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  };
  const { element: chips, practice } = quick(act);
  return {
    element: make('footer', {}, chips, form),
    practice,
    focus: () => box.focus({ preventScroll: true }),
  };
}

/** The box grows with what is written in it, up to the height that the style allows. */
function fit(box) {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}

function quick(act) {
  const row = make('div', { className: 'quick', role: 'group', 'aria-label': word('quick-label') });
  for (const text of word('quick').split('|')) row.append(chip(text.trim(), act));
  const practice = chip(word('word-practice'), act);
  practice.classList.add('practice');
  row.append(practice);
  return {
    element: row,
    practice: (on) => practice.setAttribute('aria-pressed', String(on)),
  };
}

function chip(text, act) {
  const button = make('button', { type: 'button' }, text);
  button.onclick = () => act.say(text);
  return button;
}

function tool(name, label, action) {
  const button = make('button', { type: 'button', className: 'icon', 'aria-label': label, title: label }, icon(name));
  button.onclick = action;
  return button;
}

function photoButton(act) {
  const input = make('input', {
    type: 'file',
    accept: 'image/jpeg,image/png,image/webp,image/gif,application/pdf,.xlsx,.csv',
    hidden: true,
  });
  input.onchange = () => {
    if (input.files[0]) act.photo(input.files[0]);
    input.value = '';
  };
  const button = tool('photo', word('send-photo'), () => input.click());
  return make('span', { className: 'photo' }, button, input);
}
