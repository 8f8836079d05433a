/** A household as this service knows it in the graph; monitoring answers for the rest. */
export interface HouseholdReference {
  id: string;
}
