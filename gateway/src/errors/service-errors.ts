import { GraphQLError } from 'graphql';

/** A failure between gateway and service, before it has a language: `publicErrors` words it for the caller. */
export type ServiceFailure = 'SERVICE_UNAVAILABLE' | 'SERVICE_TIMEOUT';

export const serviceUnavailable = (service: string) => serviceError('SERVICE_UNAVAILABLE', service);
export const serviceTimeout = (service: string) => serviceError('SERVICE_TIMEOUT', service);

function serviceError(code: ServiceFailure, service: string): GraphQLError {
  return new GraphQLError(code, { extensions: { code, service } });
}
