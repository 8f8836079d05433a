import { migration, serviceGrantsSql } from '@shouwang/database';

export const createApiKeys = migration(
  1795830000000,
  'create-api-keys',
  `create table api_key (
    id uuid constraint api_key_pkey primary key,
    prefix text not null constraint api_key_prefix_unique unique,
    hash bytea not null constraint api_key_hash_size check (octet_length(hash) = 32),
    name text not null constraint api_key_name_length check (char_length(name) between 1 and 100),
    roles text[] not null,
    scopes text[],
    areas text[] not null,
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    replaces uuid constraint api_key_replaces_fkey references api_key (id),
    constraint api_key_ends check (expires_at > created_at)
  )`,
  serviceGrantsSql,
  `comment on table api_key is 'API keys of systems: who may what and where; never the key itself, only its keyed hash'`,
  `comment on column api_key.scopes is 'null: all scopes of the roles; else only those of them that are named here'`,
);
