import type {EmulatedRequest} from '../exchange.ts';
import {type Person, personWithId} from '../person.ts';
import {type Endpoint, json, type Reply} from '../reply.ts';
import type {World} from '../world.ts';

/** An endpoint of one room: of the user whose id is the parameter `person`, or else the first. */
export function ofRoom(
  handle: (person: Person, world: World, exchange: EmulatedRequest) => Reply,
): Endpoint {
  return (world, exchange) => {
    const id = exchange.query.get('person');
    const person = id === null ? world.people[0] : personWithId(world.people, id);
    if (person === undefined) return json(404, {msg: `no person has the id ${id}`, code: -1});
    return handle(person, world, exchange);
  };
}
