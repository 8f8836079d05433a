/** A record of monitoring as this service refers to it: the rest of it is asked of monitoring. */
export interface Reference {
  id: string;
}

export interface RegionReference {
  code: string;
}
