import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { program } from '../../src/cli/program.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const commands = new Map((await program()).commands.map((command) => [command.name(), command]));
const variables = new Set([
  'FOGLINE_HOME',
  'FOGLINE_LOG',
  'FOGLINE_TRACE',
  ...[...commands.values()].flatMap((command) => command.options.flatMap((option) => option.envVar ?? [])),
]);

/** What is wrong with a command line of ours: an unknown command or option. */
function wrongWith([name, ...args]: readonly string[]): string[] {
  const command = commands.get(name!);
  if (!command) return [`no command ${name}`];
  const known = command.options.map((option) => option.long);
  return args.filter((arg) => arg.startsWith('--') && !known.includes(arg));
}

describe('the Dockerfile', () => {
  const lines = read('Dockerfile')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^(\S+)\s+(.*)$/s.exec(line)!.slice(1) as [string, string]);
  const of = (instruction: string) => lines.filter(([name]) => name === instruction).map(([, rest]) => rest);
  const last = lines.slice(lines.findLastIndex(([name]) => name === 'FROM'));

  it('uses instructions that there are, begins with FROM, and pins what it starts from', () => {
    const known =
      'FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL';
    expect(lines.map(([name]) => name).filter((name) => !known.split(' ').includes(name))).toEqual([]);
    expect(lines[0]![0]).toBe('FROM');
    for (const from of of('FROM')) expect(from).toMatch(/^[\w./-]+:\d+\.\d+[\w.-]*( AS \w+)?$/);
  });

  it('copies what exists and is sent to the builder, or what an earlier stage has', () => {
    const stages = of('FROM').flatMap((from) => / AS (\w+)$/.exec(from)?.[1] ?? []);
    const sent = new Set([...read('.dockerignore').matchAll(/^!(.+)$/gm)].map((match) => match[1]!));
    const copies = of('COPY').map((copy) => copy.split(/\s+/));
    expect(copies.length).toBeGreaterThan(5);
    for (const [first, ...rest] of copies) {
      const stage = /^--from=(\w+)$/.exec(first!)?.[1];
      if (stage !== undefined) expect(stages).toContain(stage);
      else
        for (const path of [first!, ...rest].slice(0, -1)) {
          expect(existsSync(join(ROOT, path)), path).toBe(true);
          expect(sent, path).toContain(path);
        }
    }
  });

  it('copies every folder that an installed package has, and what the program reads beside it', () => {
    const { files } = JSON.parse(read('package.json')) as { files: string[] };
    const copied = last.filter(([name]) => name === 'COPY').map(([, rest]) => rest.split(/\s+/).at(-1)!);
    expect(files.filter((folder) => !copied.includes(folder))).toEqual([]);
  });

  it('runs as an ordinary user, says how it is, and starts a command that there is', () => {
    const end = (name: string) => last.filter(([instruction]) => instruction === name).map(([, rest]) => rest);
    expect(end('USER')).toEqual(['node']);
    expect(end('HEALTHCHECK')[0]).toContain('/healthz');
    const [entry, command] = [end('ENTRYPOINT')[0]!, end('CMD')[0]!].map((json) => JSON.parse(json) as string[]);
    expect(existsSync(join(ROOT, entry![1]!.replace('/app/', '')))).toBe(true);
    expect(wrongWith(command!)).toEqual([]);
  });

  it('sets variables that are read', () => {
    const set = of('ENV').flatMap((env) => [...env.matchAll(/(FOGLINE_\w+)=/g)].map((match) => match[1]!));
    expect(set.length).toBeGreaterThan(0);
    expect(set.filter((name) => !variables.has(name))).toEqual([]);
  });
});

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  ports?: string[];
  healthcheck?: { test: string[] };
}

describe('compose.yaml', () => {
  const { services, volumes } = parse(read('compose.yaml'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };

  it('starts a database, the desk and workers', () => {
    expect(Object.keys(services).sort()).toEqual(['postgres', 'serve', 'work']);
    for (const [name, { command }] of Object.entries(services))
      if (name !== 'postgres') expect(wrongWith(command!)).toEqual([]);
  });

  it('points at services and volumes that there are, waiting for those with a health check', () => {
    for (const service of Object.values(services)) {
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {}))
        if (condition === 'service_healthy') expect(services[other]?.healthcheck).toBeDefined();
        else expect(services).toHaveProperty(other);
      for (const volume of service.volumes ?? []) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('holds no password, and opens ports to this machine alone', () => {
    for (const { environment = {}, ports = [] } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (name.startsWith('FOGLINE_')) expect(variables).toContain(name);
        if (/PASSWORD|_DB$/.test(name) && name !== 'POSTGRES_DB') expect(value).toContain('${FOGLINE_DB_PASSWORD:?');
      }
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('pins the images of others to a version', () => {
    for (const { image, build } of Object.values(services))
      if (image !== 'fogline') expect(build ?? image).toMatch(/^[\w./-]+:\d+\.\d+[\w.-]*$/);
  });
});

describe.each(readdirSync(join(ROOT, 'deploy')).filter((name) => name.endsWith('.service')))('deploy/%s', (name) => {
  const unit = read(`deploy/${name}`);

  it('starts a command that there is, with variables that are read', () => {
    const args = /^ExecStart=\S+ \S+fogline\.mjs (.*)$/m.exec(unit)![1]!.split(' ');
    expect(wrongWith(args)).toEqual([]);
    const set = [...unit.matchAll(/^Environment=(FOGLINE_\w+)=/gm)].map((match) => match[1]!);
    expect(set.filter((variable) => !variables.has(variable))).toEqual([]);
  });

  it('holds no secret and is no root', () => {
    expect(unit).not.toMatch(/:\/\/[^\s…]*:[^\s…]*@/);
    expect(unit).toMatch(/^DynamicUser=yes$/m);
  });

  it.runIf(spawnSync('systemd-analyze', ['--version']).status === 0 && existsSync('/usr/bin/node'))(
    'is what systemd takes',
    () => {
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', join(ROOT, 'deploy', name)], {
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
  );
});
