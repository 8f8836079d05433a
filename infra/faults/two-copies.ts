import { serviceNames } from '../start/members.ts';
import { NotRecovered, until, untilAcknowledged, untilDelivered, type Scene } from './scene.ts';

/**
 * A second process of one service: it follows and leads only when the first is killed, which comes back as the follower;
 * then the second, which leads now, is killed for good.
 */
export async function twoCopies(scene: Scene): Promise<void> {
  const { system, random, patienceMs } = scene;
  const name = random.pick(serviceNames);
  const copy = await system.startCopy(name);
  try {
    await untilAcknowledged(scene, 2);
    system.signal(name, 'SIGKILL');
    await until(`the copy of ${name} leads`, patienceMs, async () => {
      return (await copy.readiness())?.delivery.leader === true;
    });
    await untilAcknowledged(scene, 2);
    await untilDelivered(scene);
    const first = await system.readiness(name);
    if (first?.delivery.leader) throw new NotRecovered(`two relays of ${name} lead at once`);
  } finally {
    await copy.kill();
  }
  await until(`${name} leads again`, patienceMs, async () => {
    return (await system.readiness(name))?.delivery.leader === true;
  });
}
