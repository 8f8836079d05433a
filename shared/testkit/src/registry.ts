import { monitoring } from '@shouwang/contracts';
import { encodeHeaders, stateEventType, type AggregateContract } from '@shouwang/events';
import type { Kafka, OutgoingMessage } from '@shouwang/kafka';
import { levelOf, type RegionCode } from '@shouwang/values';

/** What a test says of a record; the rest is filled in. `sequence` is 1 unless the record changes in the test. */
export type RegistryRecord<State> = Partial<State> & { sequence?: number };

export interface RegistryRecords {
  regions?: readonly (RegistryRecord<monitoring.RegionState> & { id: string })[];
  households?: readonly (RegistryRecord<monitoring.HouseholdState> & { id: string; regionCode: string })[];
  persons?: readonly (RegistryRecord<monitoring.PersonState> & {
    id: string;
    regionCode: string;
    householdId: string;
  })[];
}

/** Puts records on monitoring's state topics as monitoring would; the service under test reads them on `drain()`. */
export async function publishRegistry(kafka: Kafka, records: RegistryRecords): Promise<void> {
  const messages = [
    ...(records.regions ?? []).map(({ sequence, ...region }) =>
      stateMessage(monitoring.region, sequence, { ...newRegion(region.id), ...region }),
    ),
    ...(records.households ?? []).map(({ sequence, ...household }) =>
      stateMessage(monitoring.household, sequence, { ...newHousehold, ...household }),
    ),
    ...(records.persons ?? []).map(({ sequence, ...person }) =>
      stateMessage(monitoring.person, sequence, { ...newPerson, ...person }),
    ),
  ];
  const producer = kafka.producer();
  await producer.connect();
  await producer.send(messages);
  await producer.disconnect();
}

function newRegion(code: string): monitoring.RegionState {
  const level = levelOf(code as RegionCode);
  return {
    id: code,
    regionCode: code,
    name: `invented ${code}`,
    level,
    parentCode: null,
    validFrom: null,
    validTo: null,
  };
}

const newHousehold: Omit<monitoring.HouseholdState, 'id' | 'regionCode'> = {
  origin: 'LIFTED',
  status: 'ACTIVE',
  memberCount: 1,
  registeredOn: '2021-01-01',
  closedOn: null,
  closeReason: null,
};

const newPerson: Omit<monitoring.PersonState, 'id' | 'regionCode' | 'householdId'> = {
  relation: 'HEAD',
  sex: 'FEMALE',
  birthDate: '1985-06-01',
  labourGrade: 'ORDINARY',
  joinedOn: '2021-01-01',
  leftOn: null,
  leaveReason: null,
};

function stateMessage<State extends { id: string; regionCode: string }>(
  contract: AggregateContract,
  sequence = 1,
  state: State,
): OutgoingMessage {
  return {
    topic: contract.stateTopic,
    key: state.id,
    value: JSON.stringify(contract.state.parse(state)),
    headers: encodeHeaders({
      id: crypto.randomUUID(),
      source: contract.source,
      type: stateEventType(contract),
      time: new Date().toISOString(),
      subject: state.id,
      partitionkey: state.id,
      regioncode: state.regionCode,
      correlationid: 'test-registry',
      causationid: null,
      sequence,
    }),
  };
}
