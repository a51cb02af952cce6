import { FlagParameter } from '../http/parameters.js';

/** How a change is asked for. */
export class PreviewDto {
  @FlagParameter('`true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free')
  preview?: boolean;
}
