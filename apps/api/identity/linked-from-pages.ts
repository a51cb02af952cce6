import { Reflector } from '@nestjs/core';

/** What pages link to: who is signed in at the browser has it without a token. Nothing is changed by a cookie. */
export const LinkedFromPages = Reflector.createDecorator<true>();
