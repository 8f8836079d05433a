import type { Routes } from '@shouwang/http';
import { createKafka } from '@shouwang/kafka';
import type { GatewayConfig } from '../gateway.ts';
import type { PageSignIn } from '../pages/sign-in/sign-in-html.ts';
import { readCatalogue } from './catalogue.ts';
import { createLiveEvents } from './live-events.ts';
import { createEventRoutes } from './routes.ts';

/** The pages for subscribers and their live stream. */
export function createEvents(
  { kafka, identity, logger }: GatewayConfig,
  signIn: PageSignIn,
): { routes: Routes; stop(): Promise<void> } {
  const catalogue = readCatalogue();
  const live = createLiveEvents({
    kafka: kafka ? createKafka({ ...kafka, clientId: 'gateway', logger }) : null,
    topics: catalogue.map(({ eventsTopic }) => eventsTopic),
    logger,
  });
  return {
    routes: createEventRoutes({ catalogue, live, isLive: kafka !== undefined, identity, signIn }),
    stop: live.stop,
  };
}
