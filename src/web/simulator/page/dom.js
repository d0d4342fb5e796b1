/** Makes an element. Children are nodes or text; text never becomes markup. Properties with a dash and `role` are attributes. */
export function make(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (name.includes('-') || name === 'role') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== ''));
  return element;
}

const shapes = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M5 12h13M12.5 6l6 6-6 6',
  photo: 'M4 8h3l2-3h6l2 3h3v11H4zM12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  place: 'M12 21s7-6.5 7-11.5a7 7 0 1 0-14 0C5 14.5 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  save: 'M12 4v11M7 11l5 5 5-5M5 20h14',
};

/** A line drawing, hidden from screen readers: what it stands in has a label. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

/** The first letters of a name in a circle; the colour tells the role. Titles before a name do not count. */
export function avatar(person) {
  const parts = person.name.split(/\s+/).filter((part) => /^[\p{L}\d]/u.test(part) && !part.endsWith('.'));
  const short = parts
    .slice(0, 2)
    .map((part) => part[0].toUpperCase())
    .join('');
  const tone = person.tone ?? 'new';
  return make('span', { className: 'avatar', 'aria-hidden': 'true', 'data-tone': tone }, person.short ?? short);
}
