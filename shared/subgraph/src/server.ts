import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, Kind, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { OutsideAreas } from '@shouwang/database';
import { graphqlHandler, HttpError, operationName, type HttpRequest, type RouteHandler } from '@shouwang/http';
import { describeError, type Logger } from '@shouwang/process';
import { verifyViewerToken, type VerificationKeys } from '@shouwang/viewer';
import type { SubgraphContext } from './context.ts';
import { Forbidden, outsideAreas } from './forbidden.ts';
import { InputError } from './input-error.ts';

export interface SubgraphOptions<C extends SubgraphContext> {
  name: string;
  schema: GraphQLSchema;
  viewerKeys: VerificationKeys;
  logger: Logger;
  /** Adds what the service's resolvers need; called once per request. */
  contextFor: (base: Omit<SubgraphContext, 'reads'>) => C;
}

const masked = {
  zh: '服务内部出错，请凭请求号联系管理员',
  en: 'the service failed; ask the administrator with the request id',
};

/** POST /graphql of a service: refuses a call without the gateway's token, answers in the caller's language. */
export async function createSubgraphHandler<C extends SubgraphContext>(
  options: SubgraphOptions<C>,
): Promise<{ handler: RouteHandler; stop: () => Promise<void> }> {
  const server = new ApolloServer<C>({
    schema: options.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    status400ForVariableCoercionErrors: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: { ...quiet, error: (message) => options.logger.error({ message }, 'apollo server') },
    plugins: [
      localisedErrors<C>(options.logger),
      // It would be told of every field of every answer, for a header that nobody reads.
      ApolloServerPluginCacheControlDisabled(),
      // Nothing leaves for Apollo, whatever keys are in the environment, and no page is loaded from outside.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await server.start();
  const contextFor = async (request: HttpRequest): Promise<C> => {
    const verdict = await verifyViewerToken(bearer(request), { audience: options.name, keys: options.viewerKeys });
    if (!verdict.ok) throw unauthenticated(verdict.refusal);
    const { viewer, requestId } = verdict;
    return options.contextFor({ viewer, requestId, language: request.language, notes: request.notes });
  };
  return { handler: graphqlHandler(server, contextFor), stop: () => server.stop() };
}

const quiet = { debug() {}, info() {}, warn() {} };

function bearer(request: HttpRequest): string | undefined {
  const header = request.headers.authorization;
  return header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined;
}

function unauthenticated(refusal: string): HttpError {
  return new HttpError(401, 'UNAUTHENTICATED', {
    zh: `须经网关访问：令牌无效（${refusal}）`,
    en: `only the gateway may call: the viewer token is refused (${refusal})`,
  });
}

/** Errors leave as code, message and field in one language; what is not the caller's fault is logged and masked. */
function localisedErrors<C extends SubgraphContext>(logger: Logger): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, contextValue: { notes } }) {
          if (operation) notes.operation = operationName(operation);
        },
        async willSendResponse({ response, errors, contextValue }) {
          contextValue.reads.close();
          if (response.body.kind !== 'single' || !errors) return;
          response.body.singleResult.errors = errors.map((error) => formatError(error, contextValue, logger));
        },
      };
    },
  };
}

const callersFault = new Set<unknown>([
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.BAD_REQUEST,
]);

function formatError(error: GraphQLError, context: SubgraphContext, logger: Logger): GraphQLFormattedError {
  const { path } = error;
  const { notes } = context;
  const place = path && { path };
  const cause = inputErrorBehind(error);
  if (cause) {
    notes.refused = true;
    const field = cause.field ?? fieldIn(error.message);
    const reason = cause.extensions['reason'];
    const name = field ? `${field}: ` : '';
    return {
      message: `${name}${cause.text[context.language]}`,
      ...place,
      extensions: {
        code: 'BAD_USER_INPUT',
        ...(field && { field }),
        ...(reason !== undefined && { reason }),
        requestId: context.requestId,
      },
    };
  }
  const refusal = forbiddenBehind(error);
  if (refusal) {
    notes.refused = true;
    const field = refusal.field ?? path?.join('.');
    return {
      message: `${field ? `${field}: ` : ''}${refusal.text[context.language]}`,
      ...place,
      extensions: { code: refusal.code, ...(refusal.field && { field: refusal.field }), requestId: context.requestId },
    };
  }
  const code = error.extensions['code'];
  if (callersFault.has(code)) {
    notes.refused = true;
    const field = fieldIn(error.message);
    return {
      message: error.message,
      ...place,
      extensions: { code, ...(field && { field }), requestId: context.requestId },
    };
  }
  notes.failed = true;
  logger.error(
    // Not the path: its names may be aliases, which callers make up.
    { error: describeError(unwrapResolverError(error)), requestId: context.requestId, field: fieldOf(error) },
    'a resolver failed',
  );
  return {
    message: masked[context.language],
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: context.requestId },
  };
}

/** The name in the schema of the field that failed. */
function fieldOf({ nodes }: GraphQLError): string | undefined {
  const [node] = nodes ?? [];
  return node?.kind === Kind.FIELD ? node.name.value : undefined;
}

/** What the first wall throws says nothing of the record; the field of the answer says where. */
function forbiddenBehind(error: unknown): Forbidden | null {
  for (let cause = error; cause instanceof Error; cause = (cause as { originalError?: unknown }).originalError) {
    if (cause instanceof Forbidden) return cause;
    if (cause instanceof OutsideAreas) return new Forbidden(outsideAreas);
  }
  return null;
}

function inputErrorBehind(error: unknown): InputError | null {
  for (let cause = error; cause instanceof Error; cause = (cause as { originalError?: unknown }).originalError) {
    if (cause instanceof InputError) return cause;
  }
  return null;
}

/** graphql-js names the place of a wrong variable in its message: `… at "input.amountFen"; …`. */
function fieldIn(message: string): string | undefined {
  return / at "([A-Za-z0-9_.[\]]+)"/.exec(message)?.[1] ?? /^Variable "\$([A-Za-z0-9_]+)"/.exec(message)?.[1];
}
