import {
  ServerInterceptingCall,
  ServerListenerBuilder,
  ResponderBuilder,
  type Metadata,
  type ServerInterceptor,
} from '@grpc/grpc-js';
import { toRpcError } from '../rpc/failures.js';
import { ANYBODY, NOBODY, signedIn, type Caller } from './caller.js';
import { SignIn } from './sign-in.js';
import type { StreamAcls } from './stream-acls.js';
import type { Users } from './users.js';

export type CallerOf = (call: { metadata: Metadata }) => Caller;

/** How calls are known by who makes them. */
export interface Access {
  interceptors: ServerInterceptor[];
  callerOf: CallerOf;
}

/** Without users nothing is asked and nothing is refused. */
export const OPEN: Access = { interceptors: [], callerOf: () => ANYBODY };

/** Every call is made by a user or by nobody: a header with wrong credentials ends it before it is heard. */
export const forUsers = (users: Users, acls: StreamAcls): Access => {
  const signIn = new SignIn(users);
  const callers = new WeakMap<Metadata, Caller>();
  const identify = async (metadata: Metadata, peer: string): Promise<void> => {
    const [header] = metadata.get('authorization');
    const user = header === undefined ? undefined : await signIn.userOf(header.toString(), peer);
    callers.set(metadata, user ? signedIn(user, acls) : NOBODY);
  };
  const interceptor: ServerInterceptor = (_method, call) => {
    const listener = new ServerListenerBuilder()
      .withOnReceiveMetadata((metadata, next) => {
        identify(metadata, call.getPeer()).then(
          () => next(metadata),
          (error: unknown) => call.sendStatus(toRpcError(error)),
        );
      })
      .build();
    return new ServerInterceptingCall(call, new ResponderBuilder().withStart((next) => next(listener)).build());
  };
  return { interceptors: [interceptor], callerOf: ({ metadata }) => callers.get(metadata) ?? NOBODY };
};
