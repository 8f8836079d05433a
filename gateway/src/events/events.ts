import type { Routes } from '@shouwang/http';
import type { Kafka } from '@shouwang/kafka';
import type { GatewayConfig } from '../gateway.ts';
import type { PageSignIn } from '../pages/sign-in/sign-in-html.ts';
import { readCatalogue } from './catalogue.ts';
import { createLiveEvents } from './live-events.ts';
import { createEventRoutes } from './routes.ts';

/** The pages for subscribers and their live stream. */
export function createEvents(
  { identity, logger }: GatewayConfig,
  kafka: Kafka | null,
  signIn: PageSignIn,
): { routes: Routes; stop(): Promise<void> } {
  const catalogue = readCatalogue();
  const live = createLiveEvents({
    kafka,
    topics: catalogue.map(({ eventsTopic }) => eventsTopic),
    logger,
  });
  return {
    routes: createEventRoutes({ catalogue, live, isLive: kafka !== null, identity, signIn }),
    stop: live.stop,
  };
}
