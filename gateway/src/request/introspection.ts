import { GraphQLError, Kind, type DocumentNode } from 'graphql';
import type { Language } from '@shouwang/http';
import type { Viewer } from '@shouwang/viewer';
import { openViewer } from '../identity/everybody.ts';

export const introspectionPolicies = ['on', 'signed-in', 'off'] as const;

/** Who may ask for the schema. `signed-in`: whoever is somebody; where there is no sign-in that is nobody. */
export type IntrospectionPolicy = (typeof introspectionPolicies)[number];

/** @throws {GraphQLError} for a document that asks for the schema, from someone who may not. */
export function checkIntrospection(
  policy: IntrospectionPolicy,
  {
    document,
    source,
    viewer,
    language,
  }: { document: DocumentNode; source: string; viewer: Viewer; language: Language },
): void {
  if (policy === 'on' || (policy === 'signed-in' && viewer.id !== openViewer.id)) return;
  // Few texts hold these words, and only those are worth walking through.
  if (!/__schema|__type\b/.test(source) || !asksForSchema(document)) return;
  const text = {
    zh: policy === 'off' ? '此网关不提供图的定义（内省）' : '须登录后才能查询图的定义（内省）',
    en: policy === 'off' ? 'this gateway does not tell its schema' : 'the schema is told to those who have signed in',
  };
  throw new GraphQLError(text[language], { extensions: { code: 'INTROSPECTION_REFUSED', http: { status: 403 } } });
}

/** Both fields stand on the root only, so wherever one stands outside of a string it asks. */
function asksForSchema({ definitions }: DocumentNode): boolean {
  return definitions.some((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) return false;
    const open = [definition.selectionSet];
    for (let set = open.pop(); set; set = open.pop()) {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD && /^__(?:schema|type)$/.test(selection.name.value)) return true;
        if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) open.push(selection.selectionSet);
      }
    }
    return false;
  });
}
