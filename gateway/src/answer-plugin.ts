import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { GraphQLError, Kind } from 'graphql';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import { operationName, type BilingualText, type Language } from '@shouwang/http';
import type { Logger } from '@shouwang/process';
import { isFault, publicError } from './errors/public-errors.ts';
import { checkIntrospection, type IntrospectionPolicy } from './request/introspection.ts';
import type { RequestContext } from './request-context.ts';

/**
 * Refuses what the executor would fail on with a 500, and words every error for its reader; notes what is asked
 * (`known` are the names that a caller may not have made up) and whether it failed.
 */
export function answerPlugin(
  logger: Logger,
  known: ReadonlySet<string>,
  introspection: IntrospectionPolicy,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, request, document, source, contextValue }) {
          const { language, notes, viewer, warming } = contextValue;
          if (!operation) throw unclearOperation(request.operationName, document, language);
          if (operation.operation === 'subscription') throw noSubscriptions(language);
          if (!warming) checkIntrospection(introspection, { document, source, viewer, language });
          notes.operation = operationName(operation, known);
        },
        async willSendResponse(context) {
          wordErrors(context, logger);
        },
      };
    },
  };
}

function wordErrors(context: GraphQLRequestContextWillSendResponse<RequestContext>, logger: Logger): void {
  const { response, contextValue } = context;
  if (response.body.kind !== 'single') return;
  const { singleResult } = response.body;
  // Values that a service left out where its schema promises one; the text names types and fields only for a debugger.
  delete singleResult.extensions?.['valueCompletion'];
  if (singleResult.extensions && Object.keys(singleResult.extensions).length === 0) delete singleResult.extensions;
  if (!singleResult.errors) return;
  const worded = singleResult.errors.map((error) => publicError(error, contextValue));
  worded.forEach((error, index) => {
    if (!isFault(error)) {
      contextValue.notes.refused = true;
      return;
    }
    contextValue.notes.failed = true;
    const { requestId, service } = error.extensions ?? {};
    // What a service says of its fault may hold people's data; its own log has the cause. One of ours is only here.
    const cause = service === undefined && { error: context.errors?.[index] };
    // The path is left out: its names may be aliases, which callers make up.
    logger.error({ requestId, service, ...cause }, 'a fault was masked');
  });
  singleResult.errors = response.http.status === 405 ? [mutationByGet(contextValue)] : worded;
  // Without data nothing was answered, and Apollo Server takes any such errors for the caller's (400).
  if (!('data' in singleResult) && worded.some(isFault)) response.http.status = 500;
}

function mutationByGet({ language, requestId }: RequestContext): GraphQLFormattedError {
  const text = { zh: 'GET 只能用于查询，变更请用 POST', en: 'GET is for queries only: send a mutation by POST' };
  return { message: text[language], extensions: { code: 'METHOD_NOT_ALLOWED', requestId } };
}

function unclearOperation(name: string | null | undefined, document: DocumentNode, language: Language): GraphQLError {
  const count = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  return badOperation('OPERATION_RESOLUTION_FAILURE', language, wordsFor(count, Boolean(name)));
}

function wordsFor(count: number, isNamed: boolean): BilingualText {
  if (count === 0) return { zh: '文档中没有操作', en: 'the document holds no operation' };
  return isNamed
    ? { zh: '文档中没有名为 operationName 的操作', en: 'no operation of the document has the name in operationName' }
    : {
        zh: `文档中有 ${count} 个操作，请用 operationName 指明`,
        en: `the document holds ${count} operations: name one in operationName`,
      };
}

function noSubscriptions(language: Language): GraphQLError {
  return badOperation('OPERATION_NOT_SUPPORTED', language, {
    zh: '此地址不支持订阅',
    en: 'subscriptions are not served here',
  });
}

function badOperation(code: string, language: Language, text: BilingualText): GraphQLError {
  return new GraphQLError(text[language], { extensions: { code, http: { status: 400 } } });
}
