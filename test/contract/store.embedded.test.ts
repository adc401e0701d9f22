import { makeEmbeddedStore } from '../support/make-store.ts';
import { describeStore } from './store.ts';

describeStore('the embedded engine', makeEmbeddedStore);
