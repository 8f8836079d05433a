import { replay, type Change, type Step } from '@shouwang/aggregate';
import { insertRows } from '@shouwang/database';
import {
  enrol,
  enrolmentStore,
  EnrolmentStepSchema,
  historyOf,
  paySubsidy,
  registerSchool,
  registerStudent,
  schoolStore,
  studentStore,
  subsidyPaymentStore,
  subsidyPoliciesOf,
  takeStep,
  type EnrolmentRow,
  type EnrolmentStep,
  type EnrolmentStepRow,
  type Policies,
  type SchoolRow,
  type StudentRow,
  type SubsidyPaymentRow,
} from '@shouwang/education-subsidies';
import type { PolicyBook } from '@shouwang/policy';
import { ageOn, type CalendarDate } from '@shouwang/values';
import type { Loader } from './loader.ts';
import {
  dayBetween,
  demoId,
  districts,
  instantOn,
  randomFor,
  year,
  type DemoHousehold,
  type DemoPerson,
  type Place as CountyPlace,
  type Plan,
} from './plan.ts';
import { beganOn, isFirstGrade, isLastGrade, placeOn, type Place } from './schooling.ts';

type Book = PolicyBook<Policies>;

/**
 * Schooling in the demo's year: everybody aged 3–23 is on the roster; in June the last grades graduate, in September the
 * next stage begins; a few pupils change school, are on leave or drop out, and most of these come back. In 广信区 nobody is
 * out of school for poverty, as its report says. Lifted households get what is in force where they live, for both terms.
 */
export async function loadEducation(loader: Loader, plan: Plan, policies: Book): Promise<void> {
  await saveEducation(loader, educationOf(plan, policies));
}

export async function saveEducation(
  loader: Loader,
  { schools, students, enrolments, payments }: Education,
): Promise<void> {
  await loader.save('schools', schoolStore, schools);
  await loader.save('students', studentStore, students);
  await loader.save('enrolments', enrolmentStore, enrolments, (tx, chunk) =>
    insertRows(tx, EnrolmentStepSchema, chunk.flatMap(stepsOf)),
  );
  await loader.save('subsidy-payments', subsidyPaymentStore, payments);
}

export interface Education {
  schools: Change<SchoolRow>[];
  students: Change<StudentRow>[];
  enrolments: Change<EnrolmentRow>[];
  payments: Change<SubsidyPaymentRow>[];
}

export function educationOf(plan: Plan, policies: Book): Education {
  const schools = [...schoolsIn(plan.regions, Object.values(districts)), university()];
  return { schools, ...pupilsOf(plan.households, schools, policies) };
}

/** The pupils of these households at some of these schools. */
export function pupilsOf(
  households: Plan['households'],
  schools: readonly Change<SchoolRow>[],
  policies: Book,
): Omit<Education, 'schools'> {
  const education: Omit<Education, 'schools'> = { students: [], enrolments: [], payments: [] };
  const places = schools.map(({ after }) => after);
  for (const household of households) {
    for (const person of household.members) {
      const student = rosterOf(household, person, policies);
      if (!student) continue;
      const enrolments = enrolmentsOf(household, person, student.after, places, education.enrolments.length, policies);
      education.students.push(student);
      education.enrolments.push(...enrolments);
      if (household.origin !== 'LIFTED') continue;
      for (const enrolment of enrolments) education.payments.push(...paymentsOf(household, enrolment, policies));
    }
  }
  return education;
}

/** A school in each town, two senior high schools and a vocational one in each district. */
export function schoolsIn(regions: Plan['regions'], places: readonly Pick<CountyPlace, 'code'>[]): Change<SchoolRow>[] {
  return places.flatMap(({ code }) => {
    const county = `${code}000000`;
    const name = regions.find((region) => region.code === county)?.name ?? code;
    return [
      ...regions
        .filter((region) => region.level === 'TOWNSHIP' && region.code.startsWith(code))
        .map((town) => plannedSchool(town.code, `${town.name}学校`, ['KINDERGARTEN', 'PRIMARY', 'JUNIOR'])),
      plannedSchool(county, `${name}第一中学`, ['SENIOR']),
      plannedSchool(county, `${name}第二中学`, ['SENIOR']),
      plannedSchool(county, `${name}职业学校`, ['VOCATIONAL']),
    ];
  });
}

/** One for all, elsewhere: in 青山湖区. */
function university(): Change<SchoolRow> {
  return plannedSchool('360111000000', '大学', ['UNIVERSITY']);
}

export function plannedSchool(regionCode: string, name: string, stages: SchoolRow['stages']): Change<SchoolRow> {
  const id = demoId('school', regionCode, name);
  const places = 60 * randomFor('school', id).between(6, 24);
  const region = { level: regionCode.endsWith('000000') ? 'COUNTY' : 'TOWNSHIP', validFrom: null, validTo: null };
  const row = { id, regionCode, name: `虚构${name}`, stages, places, registeredOn: year.from };
  return replay([{ at: instantOn(year.from), decide: () => registerSchool(row, region, year.to) }]);
}

function rosterOf(household: DemoHousehold, person: DemoPerson, policies: Book): Change<StudentRow> | null {
  const { id: householdId, regionCode, registeredOn } = household;
  const roster = policies.resolve('roster-age', { regionCode, on: registeredOn });
  if (!roster) throw new Error('no ages of the roster are in force in the demo');
  const age = ageOn(person.birthDate, registeredOn);
  if (age < roster.value.from || age > roster.value.to) return null;
  const registered = { ...person, leftOn: null, household: { id: householdId, regionCode, status: 'ACTIVE' as const } };
  const student = { id: demoId('student', person.id), registeredOn };
  return replay([{ at: instantOn(registeredOn), decide: () => registerStudent(student, registered, roster, year.to) }]);
}

/** What the pupil did in the school year that ends in June, and in the one that begins in September. */
function enrolmentsOf(
  household: DemoHousehold,
  person: DemoPerson,
  student: StudentRow,
  schools: readonly SchoolRow[],
  turn: number,
  policies: Book,
): Change<EnrolmentRow>[] {
  const attend = (
    place: Place,
    startedOn: string,
    earlier: readonly EnrolmentRow[],
    later: (school: SchoolRow) => EnrolmentStep[],
  ): Change<EnrolmentRow> => {
    const school = schoolFor(household, place.stage, schools, turn);
    const enrolment = { ...place, id: demoId('enrolment', person.id, place.stage), startedOn };
    const pupil = { ...student, birthDate: person.birthDate };
    const first = startedOn > year.from ? startedOn : year.from;
    const steps: Step<EnrolmentRow>[] = [
      { at: instantOn(first), decide: () => enrol(enrolment, pupil, school, earlier, year.to) },
      ...later(school).map((step): Step<EnrolmentRow> => ({
        at: instantOn(step.on),
        decide: (row) => {
          if (!row) throw new Error('an enrolment begins with its first day');
          return takeStep(row, step, year.to);
        },
      })),
    ];
    return replay(steps);
  };
  const [last, next] = [placeOn(person, '2024-09-01'), placeOn(person, '2025-09-01')];
  const changes: Change<EnrolmentRow>[] = [];
  if (last) {
    changes.push(
      attend(last, beganOn(last), [], (school) =>
        isLastGrade(last)
          ? [{ step: 'GRADUATE', on: day('06-30') }]
          : fateOf(turn, { household, person, place: last, school, schools, policies }),
      ),
    );
  }
  if (next && isFirstGrade(next)) {
    const ended = changes.map(({ after }) => after);
    changes.push(attend(next, day('09-01'), ended, () => []));
  }
  return changes;
}

function schoolFor(
  household: DemoHousehold,
  stage: EnrolmentRow['stage'],
  schools: readonly SchoolRow[],
  turn: number,
): SchoolRow {
  const town = household.regionCode.slice(0, 9);
  const teaching = schools.filter((school) => school.stages.includes(stage));
  const near = teaching.filter((school) => school.regionCode.startsWith(town));
  const inDistrict = teaching.filter((school) => school.regionCode.startsWith(town.slice(0, 6)));
  const choice = [near, inDistrict, teaching].find((some) => some.length > 0) ?? [];
  const school = choice[turn % choice.length];
  if (!school) throw new Error(`no school of the demo teaches ${stage}`);
  return school;
}

interface Pupil {
  household: DemoHousehold;
  person: DemoPerson;
  place: Place;
  school: SchoolRow;
  schools: readonly SchoolRow[];
  policies: Book;
}

type Cause = NonNullable<EnrolmentRow['dropoutCause']>;

const causes: readonly Cause[] = ['TIRED_OF_SCHOOL', 'TIRED_OF_SCHOOL', 'POVERTY', 'ILLNESS', 'OTHER'];
const causesInGuangxin: readonly Cause[] = ['TIRED_OF_SCHOOL', 'ILLNESS', 'DISABILITY'];

/** Most pupils just go to school; a few in turn do not. */
function fateOf(turn: number, pupil: Pupil): EnrolmentStep[] {
  const { household, person, place, school, schools, policies } = pupil;
  const random = randomFor('schooling-year', person.id);
  const early = dayBetween(random, day('02-20'), day('05-20'));
  const late = dayBetween(random, day('09-05'), day('11-30'));
  const isBig = place.stage !== 'KINDERGARTEN' && place.stage !== 'PRIMARY';
  switch (turn % 60) {
    case 7: {
      const others = schools.filter(
        (other) =>
          other.id !== school.id &&
          other.stages.includes(place.stage) &&
          other.regionCode.startsWith(household.regionCode.slice(0, 6)),
      );
      const to = others[turn % Math.max(1, others.length)];
      return to ? [{ step: 'TRANSFER', on: day('09-01'), school: to, boarder: null }] : [];
    }
    case 19:
      return [{ step: 'SUSPEND', on: early, reason: random.pick(['ILLNESS', 'ILLNESS', 'FAMILY', 'OTHER'] as const) }];
    case 31:
      return [
        { step: 'SUSPEND', on: early, reason: 'ILLNESS' },
        { step: 'RESUME', on: day('09-01') },
      ];
    case 43:
    case 47:
    case 53: {
      if (!isBig) return [];
      const { birthDate } = person;
      const on = turn % 60 === 53 ? late : early;
      const compulsoryAge = policies.resolve('compulsory-school-age', { regionCode: household.regionCode, on });
      const cause = random.pick(household.district === districts.guangxin.name ? causesInGuangxin : causes);
      const dropOut: EnrolmentStep = { step: 'DROP_OUT', on, cause, birthDate, compulsoryAge };
      // Brought back before the autumn term, or still out at the end of the year.
      return on === early ? [dropOut, { step: 'RETURN_TO_SCHOOL', on: day('08-31') }] : [dropOut];
    }
    default:
      return [];
  }
}

function paymentsOf(
  household: DemoHousehold,
  enrolment: Change<EnrolmentRow>,
  policies: Book,
): Change<SubsidyPaymentRow>[] {
  const { after } = enrolment;
  const history = stepsOf(enrolment);
  const payee = { enrolment: after, history, householdOrigin: household.origin, leftRegisterOn: null };
  const terms = [
    { term: 'SPRING', paidOn: day('04-15') },
    { term: 'AUTUMN', paidOn: day('11-05') },
  ] as const;
  return terms.flatMap(({ term, paidOn }) =>
    (['STAGE_AID', 'RAIN_AND_DEW'] as const).flatMap((scheme) => {
      const due = { regionCode: after.regionCode, stage: after.stage, scheme, year: 2025, term };
      const inForce = subsidyPoliciesOf(policies, due);
      if ('refusal' in inForce) return [];
      const id = demoId('subsidy', after.studentId, scheme, term);
      const decision = paySubsidy({ id, year: 2025, term, aidLevel: null, paidOn }, payee, inForce, year.to);
      // Who is on leave, out of school, or at a stage that the scheme does not pay for gets nothing.
      return decision.ok ? [replay([{ at: instantOn(paidOn), decide: () => decision }])] : [];
    }),
  );
}

/** The history is what the events tell: each carries the enrolment right after its step. */
function stepsOf({ events }: Change<EnrolmentRow>): EnrolmentStepRow[] {
  return events.flatMap(({ history }) => {
    if (!history) return [];
    const row = history.row as EnrolmentRow;
    return [historyOf(row, row.version, history.occurredAt)];
  });
}

function day(monthAndDay: string): CalendarDate {
  return `${year.from.slice(0, 4)}-${monthAndDay}` as CalendarDate;
}
