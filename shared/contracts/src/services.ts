/** The five services, in the order in which people speak of them. */
export const services = [
  'monitoring',
  'employment',
  'industry-projects',
  'housing-safety',
  'education-subsidies',
] as const;

/** Whose audit is sealed, with the head on a topic: the services' of records, the gateway's of keys. */
export const audited = [...services, 'gateway'] as const;
