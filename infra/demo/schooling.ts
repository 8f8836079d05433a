import type { EnrolmentRow } from '@shouwang/education-subsidies';
import { ageOn } from '@shouwang/values';
import { randomFor, type DemoPerson } from './plan.ts';

type Stage = EnrolmentRow['stage'];

export interface Place {
  stage: Stage;
  grade: number;
  boarder: boolean;
}

/** Ages on 1 September at which the grades of a stage begin and end, the first of these grades, and how many board. */
const courses: Record<Stage, { from: number; to: number; firstGrade: number; boarding: number }> = {
  KINDERGARTEN: { from: 3, to: 5, firstGrade: 1, boarding: 0 },
  PRIMARY: { from: 6, to: 11, firstGrade: 1, boarding: 0.1 },
  JUNIOR: { from: 12, to: 14, firstGrade: 7, boarding: 0.6 },
  SENIOR: { from: 15, to: 17, firstGrade: 1, boarding: 0.8 },
  VOCATIONAL: { from: 15, to: 17, firstGrade: 1, boarding: 0.7 },
  UNIVERSITY: { from: 18, to: 21, firstGrade: 1, boarding: 1 },
};

const stages = Object.keys(courses) as Stage[];

/** Where a person is at school in the school year that begins on a day; null for who is not, or not yet, or no more. */
export function placeOn(person: DemoPerson, schoolYear: `${number}-09-01`): Place | null {
  const age = ageOn(person.birthDate, schoolYear as typeof person.birthDate);
  // One draw for a person's whole way: whoever is at senior high this year was on that way last year.
  const way = randomFor('schooling', person.id).next();
  const stage = stages.find((name) => {
    const { from, to } = courses[name];
    return age >= from && age <= to && takes(name, way);
  });
  if (!stage) return null;
  const { from, firstGrade, boarding } = courses[stage];
  return { stage, grade: firstGrade + age - from, boarder: randomFor('boarding', person.id, stage).chance(boarding) };
}

/** Compulsory school takes everybody; of ten people four go on to senior high, and three of them to university. */
function takes(stage: Stage, way: number): boolean {
  switch (stage) {
    case 'KINDERGARTEN':
      return way < 0.9;
    case 'PRIMARY':
    case 'JUNIOR':
      return true;
    case 'SENIOR':
      return way < 0.4;
    case 'VOCATIONAL':
      return way >= 0.4 && way < 0.9;
    case 'UNIVERSITY':
      return way < 0.3;
  }
}

export function isFirstGrade({ stage, grade }: Place): boolean {
  return grade === courses[stage].firstGrade;
}

export function isLastGrade({ stage, grade }: Place): boolean {
  const { from, to, firstGrade } = courses[stage];
  return grade === firstGrade + to - from;
}

/** The 1 September on which somebody in this grade in 2024/25 began the stage. */
export function beganOn({ stage, grade }: Place): string {
  return `${2024 - (grade - courses[stage].firstGrade)}-09-01`;
}
