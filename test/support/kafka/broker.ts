import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';
import { findJava } from '../tools/java.ts';
import { mavenJars } from '../tools/maven.ts';
import { MissingTool } from '../tools/missing-tool.ts';
import { serverProperties } from './server-properties.ts';

const run = promisify(execFile);

export interface KafkaInstallation {
  readonly java: string;
  readonly classPath: string;
}

export interface RunningKafka {
  /** `host:port`, without TLS and login. */
  readonly broker: string;
  /** `host:port`, with TLS and a SCRAM-SHA-512 login. */
  readonly secureBroker: string;
  readonly login: { readonly user: string; readonly password: string };
  /** File of the certificate that signs itself. */
  readonly certificate: string;
  /** Ends the broker as a power cut does; `start` brings it back with its data. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good. Its data goes too. */
  remove(): Promise<void>;
}

const VERSION = '4.1.0';
const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
/** The serial collector and the client compiler: it starts sooner, in less memory. */
const SMALL = ['-Xmx300m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const LOGIN = { user: 'headwater', password: 'the-password-of-the-login' };
const START_LIMIT_MS = 60_000;

/** Finds Java and fetches the jars if need be. Throws MissingTool. */
export async function installKafka(): Promise<KafkaInstallation> {
  const java = await findJava(17);
  if (java === null) throw new MissingTool('no JDK of version 17 or later found');
  const settings = [`-Dkafka.version=${VERSION}`];
  const lib = await mavenJars({ name: 'headwater-kafka', version: VERSION, pom: POM, settings }, java);
  return { java, classPath: join(lib, '*') };
}

/** A broker with no topics, not yet started: that takes about 6 seconds. It ends with this process. */
export async function makeKafka({ java, classPath }: KafkaInstallation): Promise<RunningKafka> {
  const folder = await mkdtemp(join(tmpdir(), 'headwater-kafka-'));
  const [plain, secure, controller] = [await freePort(), await freePort(), await freePort()];
  const properties = join(folder, 'server.properties');
  const certificate = await makeCertificate(java, folder);
  await writeFile(
    properties,
    serverProperties({ folder, ports: { plain, secure, controller }, password: LOGIN.password }),
  );
  const [name, password] = [LOGIN.user, LOGIN.password];
  const user = `SCRAM-SHA-512=[name=${name},password=${password}]`;
  const format = ['format', '-t', 'MkU3OEVBNTcwNTJENDM2Qg', '-c', properties, '--add-scram', user];
  await run(java, [...SMALL, '-cp', classPath, 'kafka.tools.StorageTool', ...format]);
  let child: ChildProcess | null = null;
  const kill = async (): Promise<void> => {
    if (child === null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    child = null;
  };
  process.once('exit', () => child?.kill('SIGKILL'));
  return {
    broker: `127.0.0.1:${plain}`,
    secureBroker: `localhost:${secure}`,
    login: LOGIN,
    certificate,
    kill,
    start: async () => {
      child = spawn(java, [...SMALL, '-cp', classPath, 'kafka.Kafka', properties], { stdio: 'ignore' });
      await Promise.all([listening(plain), listening(secure)]);
    },
    remove: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeCertificate(java: string, folder: string): Promise<string> {
  const certificate = join(folder, 'certificate.pem');
  const keytool = join(dirname(java), 'keytool');
  const store = ['-alias', 'kafka', '-keystore', join(folder, 'keystore.p12'), '-storepass', LOGIN.password];
  const key = ['-storetype', 'PKCS12', '-keyalg', 'EC', '-dname', 'CN=localhost', '-ext', 'san=dns:localhost'];
  await run(keytool, ['-genkeypair', ...store, ...key]);
  await run(keytool, ['-exportcert', '-rfc', ...store, '-file', certificate]);
  return certificate;
}

async function listening(port: number): Promise<void> {
  const end = Date.now() + START_LIMIT_MS;
  while (!(await takesConnections(port))) {
    if (Date.now() > end) throw new Error(`Kafka did not start: nothing listens at port ${port}`);
    await after(100);
  }
}

const takesConnections = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
