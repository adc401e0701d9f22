import { makeEmbeddedStore } from '../support/make-store.ts';
import { describeSqlInference } from './sql-inference.ts';

describeSqlInference('the embedded engine', makeEmbeddedStore);
