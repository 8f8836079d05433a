import { connect } from 'node:net';

const patienceMs = 2_000;
/** ApiVersions, version 0, correlation id 1, no client id: the question that every broker answers to everybody. */
const question = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff]);

/** Whether a broker answers there. A mere connection says nothing: Docker accepts it before anybody listens behind. */
export function kafkaAnswers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => socket.write(question));
    const answer = (yes: boolean): void => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('data', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
    socket.setTimeout(patienceMs, () => answer(false));
  });
}
