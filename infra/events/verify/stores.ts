import type { Store, Stored } from '@shouwang/aggregate';
import { stores as education } from '@shouwang/education-subsidies';
import { stores as employment } from '@shouwang/employment';
import { stores as housing } from '@shouwang/housing-safety';
import { stores as industry } from '@shouwang/industry-projects';
import { stores as monitoring } from '@shouwang/monitoring';
import type { ServiceName } from '../../start/members.ts';

/** Every aggregate's store: how its rows are read, what is published of them, and what they count. */
export const stores: Readonly<Record<ServiceName, readonly Store<Stored>[]>> = {
  monitoring,
  employment,
  'industry-projects': industry,
  'housing-safety': housing,
  'education-subsidies': education,
};
