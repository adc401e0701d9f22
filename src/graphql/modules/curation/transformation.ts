import type { Transformation } from '../../../domain/event.ts';
import type { TransformationInput } from '../../generated/resolvers.ts';

/** What a caller says is done to data on the way. */
export const transformationOf = ({ type, subtype, description, masking }: TransformationInput): Transformation => ({
  type,
  subtype: subtype ?? null,
  description: description ?? null,
  masking,
});
