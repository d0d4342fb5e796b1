/** The few things that lie over the page: a large picture, a place to send, a number to share. */

export function showPicture(source, alt) {
  const dialog = document.getElementById('picture');
  const image = dialog.querySelector('img');
  image.src = source;
  image.alt = alt;
  dialog.onclick = () => dialog.close();
  dialog.showModal();
}

/** Middle of Bontang, where the demo's posyandu are. */
const here = { latitude: 0.1333, longitude: 117.5 };

/** The place to send as { latitude, longitude }; undefined when cancelled. */
export async function askPlace() {
  const dialog = document.getElementById('place');
  const { latitude, longitude } = dialog.querySelector('form').elements;
  const fill = (place) => {
    latitude.value = place.latitude.toFixed(5);
    longitude.value = place.longitude.toFixed(5);
  };
  fill(here);
  dialog.querySelector('[data-here]').onclick = () =>
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => fill(coords),
      () => latitude.focus(),
    );
  if (!(await answered(dialog))) return undefined;
  const place = { latitude: number(latitude.value), longitude: number(longitude.value) };
  return Number.isFinite(place.latitude) && Number.isFinite(place.longitude) ? place : undefined;
}

/** A phone number; undefined when cancelled. */
export async function askPhone() {
  const dialog = document.getElementById('phone');
  const yes = await answered(dialog);
  const number = dialog.querySelector('form').elements.phone.value.trim();
  return yes && number ? number : undefined;
}

const number = (text) => Number(text.replace(',', '.'));

/** Shows a dialog and tells whether it was sent. */
function answered(dialog) {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'send'), { once: true });
  });
}
