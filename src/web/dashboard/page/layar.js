/** The screen of a meeting room: shows one part of the page at a time and goes on by itself, until somebody touches it. After the last part it asks
 *  for the page anew, because figures change while people meet. */
const slideMs = 12_000;

const parts = [...document.querySelectorAll('main > section')];
const controls = document.querySelector('.kendali');
const toggle = controls.querySelector('[data-jalan]');
const count = controls.querySelector('output');
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

let at = 0;
let timer;

function show(next) {
  at = (next + parts.length) % parts.length;
  for (const [index, part] of parts.entries()) part.hidden = index !== at;
  count.textContent = `${at + 1}/${parts.length}`;
}

function stop() {
  clearInterval(timer);
  timer = undefined;
  toggle.textContent = toggle.dataset.mulai;
}

function go() {
  toggle.textContent = toggle.dataset.berhenti;
  timer = setInterval(() => (at + 1 < parts.length ? show(at + 1) : location.reload()), slideMs);
}

function move(by) {
  stop();
  show(at + by);
}

const keys = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

if (parts.length > 1) {
  controls.hidden = false;
  show(0);
  if (still) stop();
  else go();
  for (const button of controls.querySelectorAll('[data-ke]')) button.onclick = () => move(Number(button.dataset.ke));
  toggle.onclick = () => (timer ? stop() : go());
  addEventListener('keydown', ({ key }) => keys[key] && move(keys[key]));
  addEventListener('pointerdown', ({ target }) => !controls.contains(target) && stop());
}
