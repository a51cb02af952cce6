import { CountParameter, PositionParameter, StreamParameter } from '../http/parameters.js';

export class InclusionDto {
  @CountParameter('Of the leaf of this number, counted from 0')
  index?: string;

  @StreamParameter('With `rev`, instead of `index`: of an event of this stream, `recommendation-<uuid>`')
  stream?: string;

  @CountParameter('The revision of the event in its stream')
  rev?: string;

  @PositionParameter('With `stream`: wait until the read models hold this position, for some seconds')
  minPosition?: string;
}

export class ConsistencyDto {
  @CountParameter('How many leaves the earlier checkpoint has, that somebody kept')
  from?: string;

  @CountParameter('How many leaves the later one has; those of the published checkpoint when left out')
  to?: string;
}
