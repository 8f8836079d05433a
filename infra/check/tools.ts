import type { Check } from './check.ts';
import { toolProblems, type Tool } from './tool.ts';

function check(name: string, tool: Tool): Check {
  return { name, run: (root) => toolProblems(root, tool) };
}

export const formatting = check('格式 formatting', {
  package: 'prettier',
  arguments: ['--list-different', '.'],
});

export const lint = check('规范与导入方向 lint and import rules', {
  package: 'oxlint',
  arguments: ['--quiet', '--format=json'],
  read: readDiagnostics,
});

interface Diagnostics {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code: string;
    readonly message: string;
    readonly help?: string;
    readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
  }[];
}

/** Its one-line format leaves out the help, in which our import rules say what to do instead. */
function readDiagnostics(output: string): string[] {
  const { diagnostics } = JSON.parse(output) as Diagnostics;
  return diagnostics.map(({ filename, code, message, help, labels }) => {
    const { line, column } = labels[0]?.span ?? { line: 1, column: 1 };
    return [`${filename}:${line}:${column}: ${message}`, help, `[${code}]`].filter(Boolean).join(' ');
  });
}

export const types = check('类型 types', {
  package: 'typescript',
  bin: 'tsc',
  arguments: ['--noEmit', '--pretty', 'false'],
});

export const boundaries = check('包边界 boundaries', {
  package: 'turbo',
  arguments: ['boundaries'],
  // A finding starts with x and goes on after a bar; the line with a bracket says where.
  read: (output) =>
    (output.match(/^ {2}x .*(?:\n {2}\| .*)*|^ +,-\[.*/gm) ?? []).map((finding) =>
      finding.replaceAll(/\n {2}\| /g, ' '),
    ),
});

export const deadCode = check('无用代码与依赖 dead code and dependencies', {
  package: 'knip',
  arguments: ['--no-progress', '--no-config-hints'],
});
