/** Everything that goes between the page and the server. */

const language = document.documentElement.lang;
const base = '/simulator/api';

async function call(path, options) {
  const response = await fetch(`${base}/${path}`, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(body.error ?? response.statusText), { status: response.status });
  return body;
}

export const words = () => call(`texts?lang=${language}`);
export const people = () => call('people');
export const invitation = () => call('invitation', { method: 'POST' });
export const chatSince = (chat, rev) => call(`chat?of=${encodeURIComponent(chat)}&after=${rev}`);
export const dialogAddress = (chat) => `${base}/dialog?of=${encodeURIComponent(chat)}`;
export const fileAddress = (ref) => `/simulator/media/${ref}`;
export const post = (message) =>
  call(`messages?lang=${language}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });

/** How far the start of the program has come; undefined while nobody answers. */
async function readiness() {
  const response = await fetch('/readyz').catch(() => undefined);
  return response?.json().catch(() => undefined);
}

/** Resolves when the program is ready; tells `onStep` what it is doing meanwhile. */
export async function untilReady(onStep) {
  for (;;) {
    const state = await readiness();
    if (state?.ready) return;
    onStep(state?.step);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

/** Listens for changes until the end of the page, over restarts of the server. `own`: the phones that only this browser has. */
export async function listen(own, { onChange, onBoot, onLost }) {
  let source;
  const open = () => {
    source?.close();
    source = new EventSource(
      `${base}/stream?${own()
        .map((chat) => `of=${encodeURIComponent(chat)}`)
        .join('&')}`,
    );
    source.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      if (event.boot) onBoot(event);
      else onChange(event);
    };
    source.onerror = async () => {
      source.close();
      onLost();
      await untilReady(() => {});
      open();
    };
  };
  open();
  return open;
}
