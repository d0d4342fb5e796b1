/** The next message that arrives for someone who waits, or a failure that says for how long she waited. */
export function nextMessage<Message>(
  chat: { waiting: ((message: Message) => void)[] },
  patience: number,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const mine = (message: Message) => {
      clearTimeout(timer);
      resolve(message);
    };
    const timer = setTimeout(() => {
      chat.waiting = chat.waiting.filter((one) => one !== mine);
      reject(new Error(`the bot sent nothing within ${patience} ms`));
    }, patience);
    chat.waiting.push(mine);
  });
}
