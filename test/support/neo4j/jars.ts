import { fileURLToPath } from 'node:url';
import { mavenJars } from '../tools/maven.ts';
import { MissingTool } from '../tools/missing-tool.ts';
import { Neo4jMissing } from './missing.ts';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));

/** The folder of the jars of a Neo4j version. Throws Neo4jMissing when there is no Maven or it can't fetch them. */
export async function neo4jJars(version: string, java: string): Promise<string> {
  try {
    const settings = [`-Dneo4j.version=${version}`];
    return await mavenJars({ name: 'headwater-neo4j', version, pom: POM, settings }, java);
  } catch (error) {
    throw error instanceof MissingTool ? new Neo4jMissing(error.message, { cause: error }) : error;
  }
}
