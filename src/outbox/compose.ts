import type { AnswerBy, Outbound } from '../channels/channel.ts';
import type { Choice, Reply, Text } from '../conversation/run.ts';
import type { Painter, Writer } from '../room.ts';

/** What rendering a reply needs. */
export interface Composer {
  texts: { render(language: string, text: Text): string };
  painters: Record<string, Painter>;
  writers: Record<string, Writer>;
  files: { get(hash: string): Promise<{ bytes: Uint8Array; mime: string; name?: string } | undefined> };
}

/** Renders one reply in the reader's language: paragraphs, buttons (and how they are answered where there are none), picture. */
export async function compose(
  composer: Composer,
  language: string,
  reply: Reply,
  by: AnswerBy = 'number',
): Promise<Outbound> {
  const say = (text: Text) => composer.texts.render(language, text);
  const message: Outbound = { text: reply.parts.map(say).join('\n\n') };
  if (reply.choices?.length) {
    message.buttons = reply.choices.map((choice) => button(choice, say));
    const labels = message.buttons.map(({ label }) => `*${label}*`).join(' / ');
    message.answers = { by, hint: say({ key: `outbox/answers:by-${by}`, args: { labels } }) };
  }
  if (reply.event) message.event = reply.event;
  if (reply.outdates) message.outdates = reply.outdates;
  if (reply.askContact) message.askContact = say(reply.askContact);
  const image = await picture(composer, language, reply);
  if (image) message.image = image;
  if (reply.file) await attach(composer, message, reply.file);
  const write = reply.document && composer.writers[reply.document.writer];
  if (write) message.document = await write(reply.document!.args, language);
  return message;
}

/** A stored file: a picture is shown, any other file is sent as a document. */
async function attach(composer: Composer, message: Outbound, hash: string) {
  const file = await composer.files.get(hash);
  if (!file) return;
  const { bytes, mime, name } = file;
  if (mime.startsWith('image/')) message.image = { bytes, mime };
  else message.document = { bytes, mime, name: name ?? `${hash.slice(0, 8)}.pdf` };
}

const button = (choice: Choice, say: (text: Text) => string) => ({ label: say(choice.label), data: choice.data });

async function picture(composer: Composer, language: string, reply: Reply): Promise<Outbound['image']> {
  const paint = reply.picture && composer.painters[reply.picture.painter];
  return paint ? paint(reply.picture!.args, language) : undefined;
}
