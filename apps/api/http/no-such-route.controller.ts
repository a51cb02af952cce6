import { All, Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../problems/problem.js';

/** The API's own addresses that mean nothing, before another module makes a page of them. The last of its controllers. */
@ApiExcludeController()
@Controller()
export class NoSuchRouteController {
  @All(['v1{/*path}', 'health{/*path}', 'audit/log{/*path}', 'audit/proof{/*path}', 'audit/export{/*path}'])
  missing(): never {
    throw new Problem('no-such-route', 'The API has no such address; /docs lists those that it has.');
  }
}
