import { createAssetReader } from './asset-reader.ts';
import { createFacetReader } from './facet-reader.ts';
import { createFieldReader } from './field-reader.ts';
import { createGlossaryReader } from './glossary-reader.ts';
import { createMeasurementReader } from './measurement-reader.ts';
import type { CatalogReader } from './port.ts';
import type { Reader } from './runner.ts';
import { createSubjectReader } from './subject-reader.ts';
import { createVersionReader } from './version-reader.ts';

/** Reads the catalog through a runner of either engine. */
export const createCatalogReader = (reader: Reader): CatalogReader => ({
  ...createAssetReader(reader),
  ...createFieldReader(reader),
  ...createSubjectReader(reader),
  ...createGlossaryReader(reader),
  ...createVersionReader(reader),
  ...createMeasurementReader(reader),
  ...createFacetReader(reader),
});
