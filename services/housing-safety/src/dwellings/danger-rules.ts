/**
 * What is a dangerous house, said once. A safe, B single members at risk and the main structure safe, C part dangerous,
 * D wholly dangerous (H2). Nobody lives in a dangerous house and no dangerous house is lived in (H1, 常德 2021): an
 * occupied C or D is a violation every day that it lasts.
 */
import type { housing, Infer } from '@shouwang/contracts';

export type Grade = Infer<typeof housing.grades>;

export const dangerousGrades = ['C', 'D'] as const satisfies readonly Grade[];

type DangerousGrade = (typeof dangerousGrades)[number];

export function isDangerous(grade: Grade | null): grade is DangerousGrade {
  return grade !== null && (dangerousGrades as readonly Grade[]).includes(grade);
}

export function isDanger(dwelling: { occupied: boolean; grade: Grade | null }): boolean {
  return dwelling.occupied && isDangerous(dwelling.grade);
}
