import { unknown } from '../../wire/errors.js';
import { persistent, type Persistent } from '../../wire/protocol.js';
import type { Groups } from '../groups.js';
import { infoOf } from './info-response.js';
import { parseSourceName } from './requests.js';
import { ALL } from '../source.js';
import { unary } from './unary.js';

export const getInfo = (groups: Groups) =>
  unary((request: Persistent.GetInfoReq) => {
    const options = request.getOptions();
    if (!options) throw unknown('Options are required.');
    const group = groups.find(parseSourceName(options), options.getGroupName());
    return new persistent.GetInfoResp().setSubscriptionInfo(infoOf(group));
  });

const asked = (groups: Groups, options: Persistent.ListReq.Options | undefined) => {
  if (options?.hasListAllSubscriptions()) return groups.list();
  const source = options?.getListForStream();
  if (source?.hasAll()) return groups.listOf(ALL);
  const stream = source?.getStream();
  if (!stream) throw unknown('Say of what persistent subscriptions are listed.');
  return groups.listOf(Buffer.from(stream.getStreamName_asU8()).toString());
};

export const list = (groups: Groups) =>
  unary((request: Persistent.ListReq) =>
    new persistent.ListResp().setSubscriptionsList(asked(groups, request.getOptions()).map(infoOf)),
  );
