/** This machine lacks something that a test needs to run; the message says what. */
export class MissingTool extends Error {
  override readonly name = 'MissingTool';
}
