/** The screen of a meeting room: shows one part of the page at a time and goes on by itself, until somebody touches it. After the last part comes
 *  the next page, or this one anew, because figures change while people meet. */
const slideMs = 12_000;

const parts = [...document.querySelectorAll('main > section')];
const controls = document.querySelector('.kendali');
const toggle = controls.querySelector('[data-jalan]');
const count = controls.querySelector('output');
const next = document.body.dataset.lanjut;
/** Somebody has stopped it on the page before. */
const stopped = '#diam';
const still = matchMedia('(prefers-reduced-motion: reduce)').matches || location.hash === stopped;

let at = 0;
let timer;

function show(part) {
  at = (part + parts.length) % parts.length;
  for (const [index, part] of parts.entries()) part.hidden = index !== at;
  fit();
  count.textContent = `${at + 1}/${parts.length}`;
}

/** Nobody scrolls on a wall: what is too high or too wide is shown smaller, as far as the last row of chairs still reads it. */
const smallest = 40;

function fit() {
  const part = parts[at];
  const room = part.parentElement;
  const tables = [...part.querySelectorAll('.gulir')];
  const fits = () =>
    room.scrollHeight <= room.clientHeight && tables.every((table) => table.scrollWidth <= table.clientWidth);
  for (let percent = 100; percent >= smallest; percent -= 5) {
    part.style.zoom = `${percent}%`;
    if (fits()) return;
  }
}

function stop() {
  clearInterval(timer);
  timer = undefined;
  toggle.textContent = toggle.dataset.mulai;
}

function go() {
  toggle.textContent = toggle.dataset.berhenti;
  timer = setInterval(() => (at + 1 < parts.length ? show(at + 1) : leave('')), slideMs);
}

const leave = (how) => (next ? location.assign(next + how) : location.reload());

function move(by) {
  stop();
  if (next && at + by === parts.length) leave(stopped);
  else show(at + by);
}

const keys = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

if (parts.length > 1 || (next && parts.length > 0)) {
  controls.hidden = false;
  show(0);
  if (still) stop();
  else go();
  for (const button of controls.querySelectorAll('[data-ke]')) button.onclick = () => move(Number(button.dataset.ke));
  toggle.onclick = () => (timer ? stop() : go());
  addEventListener('resize', fit);
  addEventListener('keydown', ({ key }) => keys[key] && move(keys[key]));
  addEventListener('pointerdown', ({ target }) => !controls.contains(target) && stop());
}
