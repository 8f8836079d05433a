import type { CommandRequest, Outcome } from '@shouwang/aggregate';
import { selectRows, type Transaction } from '@shouwang/database';
import type { PolicyBook } from '@shouwang/policy';
import { findHousehold, findPerson, notYetKnown } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import { EnrolmentStepSchema } from '../enrolments/step-table.ts';
import { enrolmentStore, type EnrolmentRow } from '../enrolments/table.ts';
import { stageAidCodes, type Policies } from '../policies.ts';
import { studentStore } from '../students/table.ts';
import { firstDayOf, halfYearOf, pay, type AmountPolicy, type Payee } from './rules.ts';
import { SubsidyPaymentSchema, subsidyPaymentStore, type SubsidyPaymentRow } from './table.ts';

type Claim = Pick<SubsidyPaymentRow, 'enrolmentId' | 'scheme' | 'year' | 'term' | 'aidLevel'> & {
  paidOn: string | null;
};

/**
 * Locks the student, then the enrolment: payments of one student take turns, so that the second learns which payment was
 * the first, and no step is dated behind the state that is judged here.
 */
export async function paySubsidy(
  { commands, policies }: Deps<Policies>,
  request: CommandRequest,
  claim: Claim,
): Promise<Outcome> {
  const book = await policies();
  return commands.create(subsidyPaymentStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const { enrolmentId, scheme, year, term, aidLevel } = claim;
    const [found] = await enrolmentStore.find(tx, [enrolmentId]);
    if (!found) return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'enrolment', id: enrolmentId } };
    await studentStore.lock(tx, [found.studentId]);
    const [enrolment = found] = await enrolmentStore.lock(tx, [enrolmentId]);
    const first = await earlierPayment(tx, enrolment.studentId, claim);
    if (first) {
      const { id: firstPaymentId, paidOn: firstPaidOn } = first;
      return { ok: false, refusal: { refusal: 'AlreadyPaid', firstPaymentId, firstPaidOn } };
    }
    const payee = await payeeOf(tx, enrolment);
    if ('ok' in payee) return payee;
    const { regionCode } = enrolment;
    const resolved = policiesOf(book, { regionCode, stage: enrolment.stage, scheme, year, term });
    if ('refusal' in resolved) return { ok: false, refusal: resolved };
    return pay({ id: newId(), year, term, aidLevel, paidOn: claim.paidOn ?? day }, payee, resolved, day);
  });
}

async function earlierPayment(
  tx: Transaction,
  studentId: string,
  { scheme, year, term }: Claim,
): Promise<SubsidyPaymentRow | undefined> {
  const [first] = await selectRows(
    tx,
    SubsidyPaymentSchema,
    'where student_id = $1 and scheme = $2 and year = $3 and term = $4',
    [studentId, scheme, year, term],
  );
  return first;
}

async function payeeOf(tx: Transaction, enrolment: EnrolmentRow): Promise<Payee | ReturnType<typeof notYetKnown>> {
  const { personId, householdId } = enrolment;
  const person = await findPerson(tx, personId);
  if (!person) return notYetKnown('person', personId);
  const household = await findHousehold(tx, householdId);
  if (!household) return notYetKnown('household', householdId);
  const history = await selectRows(tx, EnrolmentStepSchema, 'where enrolment_id = $1', [enrolment.id]);
  return { enrolment, history, householdOrigin: household.origin, leftRegisterOn: person.leftOn };
}

interface NoPolicyInForce {
  refusal: 'NoPolicyInForce';
  policyCode: string;
  regionCode: string;
  on: string;
}

/** The term's first day, then the amount in force on it: who is paid late is paid what was due then. */
export function policiesOf(
  book: PolicyBook<Policies>,
  due: Pick<SubsidyPaymentRow, 'regionCode' | 'stage' | 'scheme' | 'year' | 'term'>,
): { judgedOn: string; termPolicy: string; amount: AmountPolicy } | NoPolicyInForce {
  const { regionCode, stage, scheme, year, term } = due;
  const missing = (policyCode: string, on: string): NoPolicyInForce => ({
    refusal: 'NoPolicyInForce',
    policyCode,
    regionCode,
    on,
  });
  const halfYear = halfYearOf(year, term);
  const firstDays = book.resolve('term-first-day', { regionCode, on: halfYear });
  if (!firstDays) return missing('term-first-day', halfYear);
  const judgedOn = firstDayOf(year, term, firstDays.value);
  const known = { judgedOn, termPolicy: firstDays.id };
  switch (scheme) {
    case 'STAGE_AID': {
      const code = stageAidCodes[stage];
      const aid = book.resolve(code, { regionCode, on: judgedOn });
      return aid ? { ...known, amount: { scheme, id: aid.id, value: aid.value } } : missing(code, judgedOn);
    }
    case 'RAIN_AND_DEW': {
      const aid = book.resolve('rain-and-dew', { regionCode, on: judgedOn });
      return aid ? { ...known, amount: { scheme, id: aid.id, value: aid.value } } : missing('rain-and-dew', judgedOn);
    }
  }
}
