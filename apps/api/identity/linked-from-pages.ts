import { Reflector } from '@nestjs/core';

/**
 * What pages link to, always or where it is asked for as a file: who is signed in at the browser has it without a token.
 * Nothing is changed by a cookie.
 */
export const LinkedFromPages = Reflector.createDecorator<'always' | 'as a file'>();
