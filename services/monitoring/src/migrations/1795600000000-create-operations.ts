import { migration } from '@shouwang/database';
import { operationsTablesSql } from '@shouwang/service';

export const createOperations = migration(1795600000000, 'create-operations', ...operationsTablesSql);
