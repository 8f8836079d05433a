/** The five services, in the order in which people speak of them. */
export const services = [
  'monitoring',
  'employment',
  'industry-projects',
  'housing-safety',
  'education-subsidies',
] as const;
