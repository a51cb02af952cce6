import { unknown } from '../../wire/errors.js';
import { persistent, type Persistent } from '../../wire/protocol.js';
import type { Groups } from '../groups.js';
import { nameOf } from '../source.js';
import { parseChange, parseDeleted } from './requests.js';
import { unary } from './unary.js';

export const create = (groups: Groups) =>
  unary(async (request: Persistent.CreateReq) => {
    const { source, group, settings } = parseChange(request.getOptions());
    await groups.create(source, group, settings);
    return new persistent.CreateResp();
  });

export const update = (groups: Groups) =>
  unary(async (request: Persistent.UpdateReq) => {
    const { source, group, settings } = parseChange(request.getOptions());
    await groups.update(nameOf(source), group, settings);
    return new persistent.UpdateResp();
  });

export const deleteGroup = (groups: Groups) =>
  unary(async (request: Persistent.DeleteReq) => {
    const options = request.getOptions();
    if (!options) throw unknown('Options are required.');
    await groups.delete(parseDeleted(options, options.getGroupName()), options.getGroupName());
    return new persistent.DeleteResp();
  });
